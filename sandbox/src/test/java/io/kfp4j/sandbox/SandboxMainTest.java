package io.kfp4j.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxMainTest {

    private final CountDownLatch atOnce = new CountDownLatch(0);
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsWhatAShellEvaluates(@TempDir Path folder) {
        int code = run("up", "--dir", folder.toString());

        assertThat(code).isZero();
        assertThat(out.toString().lines())
                .hasSize(6)
                .allMatch(line -> line.matches("export [A-Z0-9_]+='[^']+'"))
                .anyMatch(line -> line.startsWith("export S3_ENDPOINT='http://127.0.0.1:"));
        assertThat(err.toString()).startsWith("The sandbox is up after ").contains("Pushgateway     http://127.0.0.1:");
    }

    @Test
    void saysInOneLineThatAPortIsTaken(@TempDir Path folder) throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            int code = run("up", "--dir", folder.toString(), "--s3-port", Integer.toString(taken.getLocalPort()));

            assertThat(code).isEqualTo(5);
            assertThat(err.toString())
                    .startsWith("sandbox: S3 cannot listen on port " + taken.getLocalPort() + ": ")
                    .hasLineCount(1);
        }
    }

    @Test
    void refusesAPortThatIsNone(@TempDir Path folder) {
        int code = run("up", "--dir", folder.toString(), "--s3-port", "70000");

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).startsWith("port 70000 is none. Use 0 to 65535; 0 is any free one.");
    }

    @Test
    void asksForACommand() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).startsWith("Say what to do, as 'sandbox up'.");
    }

    private int run(String... arguments) {
        return SandboxMain.commandLine(atOnce)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
