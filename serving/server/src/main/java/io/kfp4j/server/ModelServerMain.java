package io.kfp4j.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The model server as a program: serves until it gets SIGTERM or Ctrl-C, then answers what is under way and ends. */
@Command(
        name = "kfp4j-model-server",
        mixinStandardHelpOptions = true,
        description = "Serves ONNX models over the Open Inference Protocol v2.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 2:the command line is wrong",
            " 5:the server cannot start: no such repository, or a port is taken",
            "143:ended by SIGTERM"
        })
public final class ModelServerMain implements Callable<Integer> {
    static final int CANNOT_START = 5;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Option(
            names = "--model-repository",
            required = true,
            paramLabel = "<folder>",
            description = "Folder with the models: <model>/config.pbtxt and <model>/<version>/model.onnx.")
    private Path repository = Path.of("");

    @Option(names = "--host", defaultValue = "0.0.0.0", description = "Address to listen on (${DEFAULT-VALUE}).")
    private String host = "";

    @Option(names = "--http-port", defaultValue = "8000", description = "Port of the protocol (${DEFAULT-VALUE}).")
    private int httpPort;

    @Option(
            names = "--metrics-port",
            defaultValue = "8002",
            description = "Port of the Prometheus metrics (${DEFAULT-VALUE}).")
    private int metricsPort;

    @Option(names = "--threads", description = "Requests computed at once (one for each processor).")
    private int threads = Runtime.getRuntime().availableProcessors();

    public static void main(String... arguments) {
        System.exit(new CommandLine(new ModelServerMain()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        var talk = command.commandLine().getErr();
        ModelServer server;
        try {
            server = ModelServer.start(options());
        } catch (IOException e) {
            talk.println(e.getMessage());
            return CANNOT_START;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "drain"));
        talk.println("Serving " + server.models() + " at " + server.uri() + ", metrics at " + server.metricsUri());
        // The shutdown hook ends the program.
        new CountDownLatch(1).await();
        return 0;
    }

    private ModelServerOptions options() {
        try {
            return ModelServerOptions.of(repository)
                    .host(host)
                    .httpPort(httpPort)
                    .metricsPort(metricsPort)
                    .threads(threads);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
