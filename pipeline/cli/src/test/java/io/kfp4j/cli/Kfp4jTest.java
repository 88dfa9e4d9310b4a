package io.kfp4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Kfp4jTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "compile --help",
                "run local --help",
                "component describe --help",
                "help compile",
                "run --help",
                "run submit --help",
                "recurring-run create --help",
                "doctor --help"
            })
    void explainsEveryCommandOnStandardOutput(String arguments) {
        var help = Invocation.of(arguments.split(" "));

        assertThat(help.code()).isEqualTo(ExitCode.OK);
        assertThat(help.data()).contains("Usage: kfp4j");
        assertThat(help.talk()).isEmpty();
    }

    @Test
    void listsTheExitCodesInItsHelp() {
        var help = Invocation.of("run", "local", "--help");

        assertThat(help.data())
                .contains(
                        "0   all is well",
                        "1   the run failed",
                        "2   the command",
                        "3   problems",
                        "4   the server does not know",
                        "5   the server or the network",
                        "6   the time for waiting",
                        "130   interrupted");
    }

    @Test
    void tellsItsVersion() {
        var version = Invocation.of("--version");

        assertThat(version.code()).isEqualTo(ExitCode.OK);
        assertThat(version.data()).startsWith("kfp4j " + System.getProperty("project.version"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "run",
                "run nonsense",
                "pipeline",
                "config",
                "component",
                "compile",
                "complie",
                "compile --nonsense x",
                "run local x --mode y",
                "run local io.kfp4j.cli.Waiting --parallelism 0"
            })
    void refusesACommandLineThatMakesNoSense(String arguments) {
        var refused = Invocation.of(arguments.isEmpty() ? new String[0] : arguments.split(" "));

        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.data()).isEmpty();
        assertThat(refused.talk()).startsWith("kfp4j: ").contains("--help").doesNotContain("\tat ");
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        var refused = Invocation.of("complie");

        assertThat(refused.talk()).contains("kfp4j compile");
    }

    @Test
    void namesEveryVerbOfANoun() {
        var help = Invocation.of("run", "--help");

        assertThat(help.data()).contains("local", "submit", "wait", "list", "report", "terminate");
    }

    @Test
    void completesCommandsAndOptionsInAShell() {
        var script = Invocation.of("completion");

        assertThat(script.code()).isEqualTo(ExitCode.OK);
        assertThat(script.data())
                .contains("recurring-run", "submit", "--request-id", "complete -F")
                .endsWith("\n");
    }
}
