package io.kfp4j.testing;

import io.kfp4j.runtime.ComponentMain;
import io.kfp4j.runtime.ComponentRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs {@link ComponentMain} on the test's class path, in a process or in the test's own. */
record TestProcess(Path work, Map<String, String> environment, Duration timeout) {

    /** What any program needs to start at all. */
    private static final List<String> KEPT =
            List.of("PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "TZ", "LD_LIBRARY_PATH", "SYSTEMROOT");

    /** JVM options that a library needs to work, and that the test's JVM has for that reason. */
    private static final List<String> INHERITED = List.of("--add-", "--enable-native-access", "--sun-misc-");

    /** How a run has ended, and what it printed. */
    record Ended(int exitCode, String out, String err) {}

    static Ended runInProcess(List<String> args, Map<String, String> environment, Class<?> component) {
        var err = new ByteArrayOutputStream();
        var run = ComponentRun.inThisJvm(
                seen(environment), new PrintStream(err, true, StandardCharsets.UTF_8), component.getClassLoader());
        return new Ended(run.run(args), "", err.toString(StandardCharsets.UTF_8));
    }

    Ended run(List<String> args) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> INHERITED.stream().anyMatch(option::startsWith))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ComponentMain.class.getName()));
        command.addAll(args);
        var out = work.resolve("stdout.txt");
        var err = work.resolve("stderr.txt");
        var builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().retainAll(KEPT);
        builder.environment().putAll(environment);
        int exitCode = waitFor(builder.start(), err);
        return new Ended(exitCode, Files.readString(out), Files.readString(err));
    }

    private int waitFor(Process process, Path err) throws IOException {
        try {
            if (process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            throw new AssertionError("The component has not ended after " + timeout + ". Give it more with timeout(…),"
                    + " or see what it said:\n" + Files.readString(err));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for the component", e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Map<String, String> seen(Map<String, String> given) {
        Map<String, String> all = new LinkedHashMap<>(System.getenv());
        all.keySet().retainAll(KEPT);
        all.putAll(given);
        return all;
    }
}
