package io.kfp4j.sandbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The sandbox as a command: {@code sandbox up} starts it and prints what a shell needs to use it. */
@Command(
        name = "sandbox",
        description =
                "Object storage, Kubernetes with KServe's stand-in, a Pushgateway and a stand-in for KFP, on this machine.",
        mixinStandardHelpOptions = true,
        subcommands = SandboxMain.Up.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:stopped", "2:wrong usage", "5:did not start"})
public final class SandboxMain implements Runnable {

    static final int DID_NOT_START = 5;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do, as 'sandbox up'.");
        }
    }

    public static void main(String[] arguments) {
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        // The JVM ends when its shutdown hooks have: this one waits until the sandbox is down.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            interrupted.countDown();
            try {
                stopped.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        int code = commandLine(interrupted).execute(arguments);
        stopped.countDown();
        System.exit(code);
    }

    /** The command, which runs until the latch opens. */
    public static CommandLine commandLine(CountDownLatch untilOpen) {
        return new CommandLine(new SandboxMain(), new CommandLine.IFactory() {
                    @Override
                    public <K> K create(Class<K> type) throws Exception {
                        return type == Up.class
                                ? type.cast(new Up(untilOpen))
                                : CommandLine.defaultFactory().create(type);
                    }
                })
                .setExecutionExceptionHandler((problem, command, parsed) -> {
                    command.getErr().println("sandbox: " + problem.getMessage());
                    return DID_NOT_START;
                });
    }

    /** Starts the sandbox and keeps it up. */
    @Command(
            name = "up",
            description = {
                "Start everything, print the endpoints, and run until Ctrl-C.",
                "The storage's keys are S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY where both are set, else random."
            },
            mixinStandardHelpOptions = true,
            sortOptions = false)
    static final class Up implements Callable<Integer> {

        private final CountDownLatch untilOpen;

        @Spec
        private @Nullable CommandSpec spec;

        @Option(
                names = "--dir",
                description = "Where data is kept (default: ${DEFAULT-VALUE}).",
                defaultValue = ".sandbox")
        private Path dir = Path.of(".sandbox");

        @Option(names = "--s3-port", description = "Port of the object storage (default: any free one).")
        private int s3Port;

        @Option(names = "--kubernetes-port", description = "Port of the Kubernetes API (default: any free one).")
        private int kubernetesPort;

        @Option(names = "--pushgateway-port", description = "Port of the Pushgateway (default: any free one).")
        private int pushgatewayPort;

        @Option(names = "--kfp-port", description = "Port of the stand-in for KFP (default: any free one).")
        private int kfpPort;

        Up(CountDownLatch untilOpen) {
            this.untilOpen = untilOpen;
        }

        @Override
        public Integer call() throws IOException, InterruptedException {
            SandboxOptions options = options();
            long start = System.nanoTime();
            try (Sandbox sandbox = Sandbox.start(options)) {
                print(sandbox, (System.nanoTime() - start) / 1_000_000);
                untilOpen.await();
            }
            return 0;
        }

        private SandboxOptions options() {
            try {
                return SandboxOptions.in(dir)
                        .credentials(credentials())
                        .s3Port(s3Port)
                        .kubernetesPort(kubernetesPort)
                        .pushgatewayPort(pushgatewayPort)
                        .kfpPort(kfpPort);
            } catch (IllegalArgumentException e) {
                throw new CommandLine.ParameterException(commandLine(), e.getMessage(), e);
            }
        }

        /** From the environment, as components take them: arguments are seen by everyone on the machine. */
        private static Credentials credentials() {
            String accessKey = System.getenv("S3_ACCESS_KEY_ID");
            String secretKey = System.getenv("S3_SECRET_ACCESS_KEY");
            return accessKey == null || secretKey == null
                    ? Credentials.random()
                    : new Credentials(accessKey, secretKey);
        }

        /** What a shell evaluates goes to stdout, what a person reads to stderr. */
        private void print(Sandbox sandbox, long millis) {
            PrintWriter talk = commandLine().getErr();
            talk.println("The sandbox is up after " + millis + " ms. Ctrl-C stops it.");
            talk.println("  object storage  " + sandbox.s3().endpoint());
            talk.println("  Kubernetes API  " + sandbox.kubernetes().uri());
            talk.println("  Pushgateway     " + sandbox.pushgateway());
            talk.println("  KFP             " + sandbox.kfp().uri());
            talk.flush();
            PrintWriter data = commandLine().getOut();
            sandbox.environment().forEach((name, value) -> data.println("export " + name + "='" + value + "'"));
            data.flush();
        }

        private CommandLine commandLine() {
            if (spec == null) {
                throw new IllegalStateException("picocli has not set the command up");
            }
            return spec.commandLine();
        }
    }
}
