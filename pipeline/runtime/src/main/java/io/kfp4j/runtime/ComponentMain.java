package io.kfp4j.runtime;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The program in every component's image, called by KFP's launcher:
 *
 * <pre>{@code java -cp "/component/*" io.kfp4j.runtime.ComponentMain --component <class> --executor_input <json> }</pre>
 *
 * <p>{@code --executor_input_file <path>} takes the JSON from a file, for executor inputs too large for an argument.
 *
 * <p>Exit codes: 0 the component did its work; 1 it failed, or its outputs could not be written; 2 it was not started, because the
 * arguments or the executor input do not fit it; 130 and 143 it was stopped by SIGINT or SIGTERM. The cause of a failure is on the
 * first line that this program writes to stderr. It trusts the certificates of the PEM files that {@code SSL_CERT_FILE}, {@code
 * REQUESTS_CA_BUNDLE} and {@code AWS_CA_BUNDLE} name, and reports CPU seconds and peak memory on stderr and, as JSON, in the file that
 * {@code KFP4J_USAGE_FILE} names.
 */
public final class ComponentMain {

    private static final long SECONDS_TO_STOP = 10;

    public static void main(String[] args) {
        var environment = System.getenv();
        new TrustedCertificates(new Report(System.err)::warning).install(environment);
        var done = new CountDownLatch(1);
        interruptOnSignal(Thread.currentThread(), done);
        var loader = ComponentMain.class.getClassLoader();
        int exitCode;
        try {
            exitCode = new ComponentRun(environment, System.err, loader, new ProcessUsage(Path.of("/")))
                    .run(List.of(args));
        } finally {
            done.countDown();
        }
        // Threads that the component left behind must not keep the pod alive.
        System.exit(exitCode);
    }

    /** Lets a component that heeds interruption clean up; the JVM then ends with 128 plus the signal's number by itself. */
    private static void interruptOnSignal(Thread component, CountDownLatch done) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            if (done.getCount() == 0 || isExiting(component)) {
                                return;
                            }
                            component.interrupt();
                            try {
                                done.await(SECONDS_TO_STOP, TimeUnit.SECONDS);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "kfp4j-stop"));
    }

    // A component that calls System.exit waits for the hooks to end, so they must not wait for it.
    private static boolean isExiting(Thread component) {
        for (var frame : component.getStackTrace()) {
            if (frame.getClassName().equals("java.lang.Shutdown")) {
                return true;
            }
        }
        return false;
    }

    private ComponentMain() {}
}
