package io.kfp4j.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ModelServerMainTest {
    private final Path folder;
    private final StringWriter talk = new StringWriter();

    ModelServerMainTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void saysWhenItCannotStart() {
        var code = execute("--model-repository", folder.resolve("nowhere").toString(), "--http-port=0");

        assertThat(code).isEqualTo(ModelServerMain.CANNOT_START);
        assertThat(talk.toString()).contains("nowhere' is no folder").doesNotContain("Exception");
    }

    @Test
    void refusesAWrongCommandLine() {
        assertThat(execute()).isEqualTo(2);
        assertThat(execute("--model-repository", folder.toString(), "--http-port=99999"))
                .isEqualTo(2);
        assertThat(talk.toString())
                .contains("Missing required option: '--model-repository=<folder>'")
                .contains("the HTTP port is 0 to 65535, not 99999");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @Timeout(60)
    void stopsOnSigtermAndLeavesNothingInTheTemporaryFolder() throws Exception {
        new RepositoryFolder(folder.resolve("models")).flowers("iris", 1, 1);
        var temporary = Files.createDirectory(folder.resolve("tmp"));
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Djava.io.tmpdir=" + temporary,
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                ModelServerMain.class.getName(),
                "--model-repository=" + folder.resolve("models"),
                "--host=127.0.0.1",
                "--http-port=0",
                "--metrics-port=0"));

        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var output = process.inputReader()) {
            assertThat(lineWith("Serving [iris] at http://127.0.0.1:", output)).contains("/metrics");
            process.destroy();

            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(temporary).isEmptyDirectory();
    }

    private static String lineWith(String text, BufferedReader output) {
        var seen = new StringBuilder();
        return output.lines()
                .peek(line -> seen.append(line).append('\n'))
                .filter(line -> line.contains(text))
                .findFirst()
                .orElseGet(() -> "nothing but: " + seen);
    }

    private int execute(String... arguments) {
        return new CommandLine(new ModelServerMain())
                .setErr(new PrintWriter(talk, true))
                .execute(arguments);
    }
}
