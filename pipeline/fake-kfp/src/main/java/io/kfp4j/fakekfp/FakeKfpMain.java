package io.kfp4j.fakekfp;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** The server as a program: {@code FakeKfpMain [PORT [FOLDER]]}. It tells a shell where it is, and runs until Ctrl-C. */
public final class FakeKfpMain {
    private static final int WRONG_USAGE = 2;
    private static final int DID_NOT_START = 5;

    public static void main(String[] arguments) throws InterruptedException {
        var interrupted = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        // The JVM ends when its shutdown hooks have: this one waits until the server is down.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            interrupted.countDown();
            try {
                stopped.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        int code = 0;
        try {
            serve(options(arguments), System.out, interrupted);
        } catch (IllegalArgumentException e) {
            System.err.println("fake-kfp: " + e.getMessage());
            code = WRONG_USAGE;
        } catch (IOException e) {
            System.err.println("fake-kfp: " + e.getMessage());
            code = DID_NOT_START;
        } finally {
            stopped.countDown();
        }
        System.exit(code);
    }

    /**
     * Starts a server, prints the line by which a shell finds it, and serves until the latch opens.
     *
     * @throws IOException if it does not start
     */
    public static void serve(FakeKfpOptions options, PrintStream out, CountDownLatch untilOpen)
            throws IOException, InterruptedException {
        try (FakeKfp kfp = FakeKfp.start(options)) {
            out.println("export KF_PIPELINES_ENDPOINT='" + kfp.uri() + "'");
            out.flush();
            untilOpen.await();
        }
    }

    private static FakeKfpOptions options(String[] arguments) {
        FakeKfpOptions options = FakeKfpOptions.standard();
        if (arguments.length > 2) {
            throw new IllegalArgumentException("there are too many arguments. Give a port and a folder at most.");
        }
        if (arguments.length > 0) {
            try {
                options = options.port(Integer.parseInt(arguments[0]));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("the port is '" + arguments[0] + "'. Give a number, 0 for any.", e);
            }
        }
        return arguments.length > 1 ? options.folder(Path.of(arguments[1])) : options;
    }

    private FakeKfpMain() {}
}
