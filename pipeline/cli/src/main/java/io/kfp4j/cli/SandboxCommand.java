package io.kfp4j.cli;

import io.kfp4j.client.connection.Setting;
import io.kfp4j.fakekfp.FakeKfp;
import io.kfp4j.fakekfp.FakeKfpOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A server to try things on, without Kubernetes. */
@Command(
        name = "sandbox",
        description = {
            "Start a server of KFP's API on this machine, which carries runs out here, and serve until Ctrl-C.",
            "Prints the line by which a shell finds it. For development: whoever may connect may run programs."
        },
        footer = {"", "Example:", "  kfp4j sandbox --port 8888 -cp 'components/*'"})
final class SandboxCommand implements Callable<Integer> {

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--port",
            paramLabel = "<n>",
            description = "Where to listen, on this machine only (any free port).")
    private int port;

    @Option(
            names = "--dir",
            paramLabel = "<folder>",
            description = "Where runs leave logs and artifacts (a temporary folder, gone at the end).")
    private @Nullable Path folder;

    @Mixin
    private ClassPath classPath = new ClassPath();

    @Override
    public Integer call() throws IOException {
        // Components are looked for where the thread's class loader looks, and the server's threads take after this
        // one.
        Thread.currentThread().setContextClassLoader(classPath.loader());
        try (FakeKfp kfp = FakeKfp.start(options())) {
            Runtime.getRuntime().addShutdownHook(new Thread(kfp::close));
            var streams = command.commandLine();
            streams.getErr().println("KFP's API is at " + kfp.uri() + ". Ctrl-C stops it.");
            streams.getOut().println("export " + Setting.ENDPOINT.variable() + "='" + kfp.uri() + "'");
            streams.getOut().flush();
            new CountDownLatch(1).await();
            return ExitCode.OK;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        }
    }

    private FakeKfpOptions options() {
        try {
            var options = FakeKfpOptions.standard().port(port);
            return folder == null ? options : options.folder(folder);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
