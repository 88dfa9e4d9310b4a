package io.kfp4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandsTest {

    @TempDir
    Path folder;

    private Path good;
    private Path broken;

    @BeforeEach
    void compile() throws IOException {
        good = folder.resolve("good.yaml");
        broken = folder.resolve("broken.yaml");
        Invocation.of("compile", GreetPipeline.class.getName(), "--output", good.toString());
        Files.writeString(
                broken,
                Files.readString(good)
                        .replace("componentRef:\n          name: comp-", "componentRef:\n          name: lost-"));
    }

    @Test
    void lintEndsWellWhereNothingIsWrong() {
        var lint = Invocation.of("lint", good.toString());

        assertThat(lint.code()).as(lint.data()).isEqualTo(ExitCode.OK);
    }

    @Test
    void lintEndsWithThreeAndNamesTheLine() {
        var lint = Invocation.of("lint", broken.toString());

        assertThat(lint.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(lint.data()).containsPattern("broken.yaml:\\d+: error KFP4J-L003: ");
    }

    @Test
    void lintChecksClassesAndSpeaksToPrograms() {
        var json = Invocation.of("lint", GreetPipeline.class.getName(), "--output", "json");
        var sarif = Invocation.of("lint", broken.toString(), "--output", "sarif");

        assertThat(json.json()).containsKey("findings");
        assertThat(sarif.json()).containsEntry("version", "2.1.0");
        assertThat(sarif.code()).isEqualTo(ExitCode.PROBLEMS);
    }

    @Test
    void lintNamesTheJavaLineOfATask() throws IOException {
        var source = Files.readAllLines(Path.of("src/test/java/io/kfp4j/cli/GreetPipeline.java"));
        int line = source.indexOf("        var first = greetings.task(") + 1;

        var lint =
                Invocation.of("lint", GreetPipeline.class.getName(), "--image", "greet=registry.example/greet:latest");

        assertThat(line).isPositive();
        assertThat(lint.data())
                .contains("GreetPipeline.java:" + line
                        + ": warning KFP4J-L027: the image 'registry.example/greet:latest'")
                .contains(GreetPipeline.class.getName() + ": ");
    }

    @Test
    void lintExplainsItsCodes() {
        var explained = Invocation.of("lint", "--explain", "KFP4J-L009");
        var ofCompile = Invocation.of("lint", "--explain", "e003");
        var unknown = Invocation.of("lint", "--explain", "KFP4J-L999");

        assertThat(ofCompile.data()).startsWith("KFP4J-E003 (error)\n\nEvery input has to be given a value");
        assertThat(explained.data()).startsWith("KFP4J-L009 (error): task is not given what its component needs");
        assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
        assertThat(Invocation.of("lint").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void diffEndsWithThreeWhereAChangeIsBreaking() throws IOException {
        var other = folder.resolve("other.yaml");
        Files.writeString(other, withNeededParameter(Files.readString(good)));

        var same = Invocation.of("diff", good.toString(), GreetPipeline.class.getName());
        var breaking = Invocation.of("diff", good.toString(), other.toString());
        var json = Invocation.of("diff", good.toString(), other.toString(), "--output", "json");

        assertThat(json.json()).containsEntry("verdict", "breaking");
        assertThat(json.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(same.data()).isEqualTo("no change\n");
        assertThat(same.code()).isEqualTo(ExitCode.OK);
        assertThat(breaking.data()).contains("breaking: parameter 'extra' is new and has to be given");
        assertThat(breaking.code()).isEqualTo(ExitCode.PROBLEMS);
    }

    @Test
    void graphDrawsInThreeLanguages() {
        assertThat(Invocation.of("graph", good.toString()).data())
                .startsWith("<?xml")
                .contains("<svg");
        assertThat(Invocation.of("graph", good.toString(), "--format", "mermaid")
                        .data())
                .startsWith("flowchart TD");
        assertThat(Invocation.of("graph", good.toString(), "--format", "dot").data())
                .startsWith("digraph");
    }

    private static String withNeededParameter(String yaml) {
        int root = yaml.indexOf("\nroot:");
        int inputs = yaml.indexOf("  inputDefinitions:\n    parameters:\n", root);
        var addition = "      extra:\n        parameterType: STRING\n";
        if (inputs < 0) {
            return yaml.replace(
                    "\nschemaVersion", "\n  inputDefinitions:\n    parameters:\n" + addition + "schemaVersion");
        }
        int end = inputs + "  inputDefinitions:\n    parameters:\n".length();
        return yaml.substring(0, end) + addition + yaml.substring(end);
    }
}
