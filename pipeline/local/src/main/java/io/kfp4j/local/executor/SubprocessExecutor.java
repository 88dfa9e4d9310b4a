package io.kfp4j.local.executor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs each task as a child process, with the command of the spec. The image is ignored: its programs must be on this machine. */
public final class SubprocessExecutor implements TaskExecutor {
    // "error=2, No such file" up to Java 24, "error: 2 (No such file)" from 25 on.
    private static final Pattern SYSTEM_ERROR = Pattern.compile("error[=:] ?\\d+[, (]+([^()]+)");

    private static final long SECONDS_TO_STOP = 5;
    private final JavaCommand java;
    private final ClassArchive archive;

    /**
     * @param classPath for commands that start a Java component
     */
    public SubprocessExecutor(String classPath) {
        this(classPath, ClassArchive.none());
    }

    /**
     * @param classPath for commands that start a Java component
     * @param archive of that class path
     */
    public SubprocessExecutor(String classPath, ClassArchive archive) {
        this.java = new JavaCommand(classPath);
        this.archive = archive;
    }

    @Override
    public Exit execute(Launch launch) throws IOException, InterruptedException {
        if (!JavaCommand.isFor(launch.command())) {
            return run(launch, launch.command());
        }
        try (var use = archive.use(launch.command(), launch.timeoutSeconds() == null)) {
            var exit = run(launch, java.onThisMachine(launch.command(), use.options()));
            if (exit.code() == 0) {
                use.succeeded();
            }
            return exit;
        }
    }

    private static Exit run(Launch launch, List<String> command) throws IOException, InterruptedException {
        var process = start(launch, command);
        var cause = new FailureCause();
        var pump = new Thread(() -> pump(process, launch, cause), "kfp4j-stderr-" + launch.task());
        pump.setDaemon(true);
        pump.start();
        try {
            var limit = launch.timeoutSeconds();
            if (limit != null && !process.waitFor(limit, TimeUnit.SECONDS)) {
                stop(process);
                return Exit.timedOut(limit);
            }
            var code = process.waitFor();
            // A grandchild may hold on to stderr; what the program itself wrote is there by now.
            pump.join(TimeUnit.SECONDS.toMillis(SECONDS_TO_STOP));
            return code == 0 ? Exit.success() : new Exit(code, cause.of(code));
        } catch (InterruptedException e) {
            stop(process);
            throw e;
        }
    }

    private static Process start(Launch launch, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(launch.log().toFile()));
        builder.environment().clear();
        builder.environment().putAll(launch.environment());
        try {
            var process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new IOException(
                    "Cannot start '" + command.get(0) + "': " + reason(e)
                            + ". Install it, or run the task in its container.",
                    e);
        }
    }

    private static String reason(IOException e) {
        var message = String.valueOf(e.getMessage());
        var error = SYSTEM_ERROR.matcher(message);
        return error.find() ? error.group(1) : message;
    }

    /** Reads to the end whatever happens: a program that nobody listens to would wait for ever. */
    private static void pump(Process process, Launch launch, FailureCause cause) {
        try (var lines = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
                var log = new TaskOutput(launch.log(), cause::line)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                write(log, line + "\n");
            }
        } catch (IOException e) {
            if (process.isAlive()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void write(TaskOutput log, String line) {
        try {
            log.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // On a full disk the log has a gap; the cause of a failure is kept all the same.
            return;
        }
    }

    /** Asks the whole tree of processes to end, then makes it. */
    private static void stop(Process process) {
        var tree = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        tree.forEach(ProcessHandle::destroy);
        try {
            process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        tree.forEach(ProcessHandle::destroyForcibly);
    }
}
