package io.kfp4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.spec.format.SpecReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompileCommandTest {

    @TempDir
    Path folder;

    @Test
    void writesAPipelineToAFile() {
        var file = folder.resolve("greet.yaml");

        var compiled = Invocation.of("compile", GreetPipeline.class.getName(), "--output", file.toString());

        assertThat(compiled.code()).as(compiled.talk()).isEqualTo(ExitCode.OK);
        assertThat(compiled.data()).isEmpty();
        assertThat(SpecReader.read(file).pipeline().components()).containsKey("comp-greet");
    }

    @Test
    void writesAComponentToStandardOutput() {
        var compiled = Invocation.of("compile", Greet.class.getName());

        assertThat(compiled.code()).as(compiled.talk()).isEqualTo(ExitCode.OK);
        assertThat(SpecReader.parse(compiled.data(), "standard output")
                        .pipeline()
                        .components())
                .containsKey("comp-greet");
        assertThat(compiled.talk()).isEmpty();
    }

    @Test
    void takesImagesFromAPatternAndOneByOne() {
        var everywhere = Invocation.of("compile", Greet.class.getName(), "--images", "registry.example/a/%s:1");
        var one = Invocation.of("compile", Greet.class.getName(), "--image", "greet=registry.example/b:2");

        assertThat(everywhere.data()).contains("image: registry.example/a/greet:1");
        assertThat(one.data()).contains("image: registry.example/b:2");
    }

    @Test
    void refusesAnImagePatternWithoutAPlaceForTheName() {
        var refused = Invocation.of("compile", Greet.class.getName(), "--images", "registry.example/a");

        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.talk()).contains("'registry.example/a'").contains("%s");
    }

    @Test
    void reportsWhatIsWrongWithAPipelineAndWritesNothing() {
        var file = folder.resolve("broken.yaml");

        var refused = Invocation.of("compile", BrokenPipeline.class.getName(), "--output", file.toString());

        assertThat(refused.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(refused.talk())
                .contains("BrokenPipeline.java:")
                .contains("'greet'")
                .doesNotContain("\tat ");
        assertThat(file).doesNotExist();
    }

    @Test
    void showsTheStackTraceWhenAskedTo() {
        var refused = Invocation.of("compile", BrokenPipeline.class.getName(), "--debug");

        assertThat(refused.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(refused.talk()).contains("\tat ");
    }

    @Test
    void refusesAClassThatIsNotThere() {
        var refused = Invocation.of("compile", "com.example.Nowhere");

        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.talk()).contains("'com.example.Nowhere'").contains("--classpath");
    }

    @Test
    void refusesAClassThatIsNeitherPipelineNorComponent() {
        var refused = Invocation.of("compile", String.class.getName());

        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.talk()).contains("neither a Pipeline nor a Component");
    }

    @Test
    void tellsWhatAClassLacks() throws Exception {
        Files.writeString(folder.resolve("Lonely.java"), "public class Lonely extends Lost {} class Lost {}");
        ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, folder.resolve("Lonely.java").toString());
        Files.delete(folder.resolve("Lost.class"));

        var refused = Invocation.of("compile", "Lonely", "--classpath", folder.toString());

        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.talk()).contains("'Lonely'").contains("Lost").contains("--classpath");
    }

    @Test
    void refusesAClassPathThatIsNotThere() {
        var refused = Invocation.of(
                "compile", Greet.class.getName(), "-cp", folder.resolve("none").toString());

        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.talk()).contains("none'");
    }

    @Test
    void refusesAnOutputOfAnotherKind() throws Exception {
        var refused = Invocation.of(
                "compile",
                Greet.class.getName(),
                "--output",
                folder.resolve("greet.txt").toString());

        assertThat(refused.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(refused.talk()).contains("greet.txt");
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void writesManifestsOfClassesAndOfFilesCompiledBefore() {
        var file = folder.resolve("greet.yaml");
        var manifests = folder.resolve("manifests.yaml");
        Invocation.of("compile", GreetPipeline.class.getName(), "--output", file.toString());

        var ofClass = Invocation.of("compile", GreetPipeline.class.getName(), "--format", "kubernetes");
        var ofFile = Invocation.of(
                "compile",
                file.toString(),
                "--format=kubernetes",
                "--namespace=team-a",
                "--pipeline-version-name=greet-7",
                "--output=" + manifests);

        assertThat(ofClass.data()).contains("kind: Pipeline\n", "kind: PipelineVersion\n");
        assertThat(ofFile.code()).as(ofFile.talk()).isEqualTo(ExitCode.OK);
        assertThat(manifests).content().contains("  name: greet-7\n  namespace: team-a\n");
    }

    @Test
    void refusesOptionsOfManifestsForASpecAndManifestsThatAreNotYaml() {
        var forASpec = Invocation.of("compile", Greet.class.getName(), "--namespace", "team-a");
        var json = Invocation.of(
                "compile", Greet.class.getName(), "--format=kubernetes", "--output=" + folder.resolve("greet.json"));
        var name = Invocation.of("compile", Greet.class.getName(), "--format=kubernetes", "--pipeline-name=A_B");

        assertThat(forASpec.code()).isEqualTo(ExitCode.USAGE);
        assertThat(forASpec.talk()).contains("--format kubernetes");
        assertThat(json.code()).isEqualTo(ExitCode.USAGE);
        assertThat(json.talk()).contains("greet.json'");
        assertThat(name.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(name.talk()).contains("'A_B'");
    }
}
