package io.kfp4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterruptTest {

    @TempDir
    Path folder;

    /** A terminal sends its signals to the whole group of processes, a supervisor often to one process alone. */
    @ParameterizedTest
    @CsvSource({
        "in-process, INT, false, 130",
        "subprocess, INT, false, 130",
        "subprocess, INT, true, 130",
        "subprocess, TERM, true, 143",
        "in-process, TERM, false, 143"
    })
    void endsWithItsOwnExitCodeAndLeavesARunThatSaysSo(String mode, String signal, boolean group, int exitCode)
            throws Exception {
        assumeThat(signal.equals("TERM") || heedsInterrupts())
                .as("processes heed SIGINT here")
                .isTrue();
        assumeThat(Path.of("/usr/bin/setsid")).as("a way to make a group").isExecutable();
        var command = new ProcessBuilder(
                        "/usr/bin/setsid",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Kfp4j.class.getName(),
                        "run",
                        "local",
                        Waiting.class.getName(),
                        "--mode=" + mode,
                        "--root=" + folder)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        awaitRunningTask(command);

        new ProcessBuilder("kill", "-" + signal, "--", (group ? "-" : "") + command.pid())
                .start()
                .waitFor();

        assertThat(command.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(command.exitValue()).isEqualTo(exitCode);
        assertThat(record())
                .contains("\"state\": \"CANCELED\"")
                .doesNotContain("\"state\": \"RUNNING\"", "\"state\": \"FAILED\"");
    }

    private static void awaitRunningTask(Process command) throws IOException {
        var talk = new BufferedReader(new InputStreamReader(command.getErrorStream(), StandardCharsets.UTF_8));
        for (var line = talk.readLine(); line != null; line = talk.readLine()) {
            if (line.startsWith("RUNNING") && line.contains("waiting")) {
                return;
            }
        }
        throw new AssertionError("The task never ran");
    }

    private String record() throws IOException {
        try (var files = Files.walk(folder)) {
            return Files.readString(
                    files.filter(file -> file.endsWith("run.json")).findFirst().orElseThrow());
        }
    }

    /** A process that is started in the background by a shell ignores SIGINT, and so do its children. */
    private static boolean heedsInterrupts() throws IOException {
        var status = Path.of("/proc/self/status");
        return Files.isReadable(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .noneMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
    }
}
