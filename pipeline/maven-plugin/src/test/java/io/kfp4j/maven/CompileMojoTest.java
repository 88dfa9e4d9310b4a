package io.kfp4j.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.spec.format.SpecReader;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompileMojoTest {

    @TempDir
    Path folder;

    @Test
    void compilesEveryPipelineOfTheModule() throws Exception {
        var project = new TestProject(folder, "com.example.greetings");
        var mojo = project.compile();
        mojo.images = "registry.example/team/%s:1.0";

        mojo.execute();

        var compiled = SpecReader.read(project.compiled("greet-pipeline.yaml"));
        assertThat(compiled.pipeline().root()).isNotNull();
        assertThat(project.compiled("greet-pipeline.yaml")).content().contains("registry.example/team/greet:1.0");
        assertThat(project.compiled("")).isDirectoryNotContaining("glob:**polite*");
    }

    @Test
    void compilesTheClassesThatAreNamedComponentsToo() throws Exception {
        var project = new TestProject(folder, "com.example.greetings");
        var mojo = project.compile();
        mojo.pipelines = List.of("com.example.greetings.Greet");
        mojo.imagesByComponent = Map.of("greet", "registry.example/special:2");

        mojo.execute();

        assertThat(project.compiled("greet.yaml")).content().contains("registry.example/special:2");
    }

    @Test
    void saysEveryProblemOfEveryPipelineAndWritesNothing() {
        var project = new TestProject(folder, "com.example.greetings", "com.example.broken");

        assertThatThrownBy(project.compile()::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("DeafPipeline.java:17: KFP4J-E003")
                .hasMessageContaining("MutePipeline.java:17: KFP4J-E003");
        assertThat(project.compiled("greet-pipeline.yaml")).doesNotExist();
    }

    @Test
    void saysWhereADefinitionThrows() {
        var project = new TestProject(folder, "com.example.throwing");

        assertThatThrownBy(project.compile()::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("\nHastyPipeline.java:14: 'com.example.throwing.HastyPipeline' throws"
                        + " java.lang.IllegalStateException: no time while it is defined. Mend it.");
    }

    @Test
    void doesNothingWhereNothingHasChanged() throws Exception {
        var project = new TestProject(folder, "com.example.greetings");
        project.compile().execute();

        project.compile().execute();

        assertThat(project.log.lines).last().isEqualTo("INFO Pipelines are up to date.");
    }

    @Test
    void compilesAgainWhenASettingChanges() throws Exception {
        var project = new TestProject(folder, "com.example.greetings");
        project.compile().execute();
        var again = project.compile();
        again.images = "registry.example/other/%s:1.0";

        again.execute();

        assertThat(project.compiled("greet-pipeline.yaml")).content().contains("registry.example/other/greet:1.0");
    }

    @Test
    void writesAgainWhatSomebodyHasChanged() throws Exception {
        var project = new TestProject(folder, "com.example.greetings");
        project.compile().execute();
        var right = Files.readString(project.compiled("greet-pipeline.yaml"));
        Files.writeString(project.compiled("greet-pipeline.yaml"), "edited by hand");

        project.compile().execute();

        assertThat(project.compiled("greet-pipeline.yaml")).content().isEqualTo(right);
    }

    @Test
    void leavesAFileAloneThatWouldBeTheSame() throws Exception {
        var project = new TestProject(folder, "com.example.greetings");
        project.compile().execute();
        var longAgo = FileTime.fromMillis(1000);
        Files.setLastModifiedTime(project.compiled("greet-pipeline.yaml"), longAgo);
        Files.writeString(project.classes().resolve("unrelated.txt"), "new");

        project.compile().execute();

        assertThat(Files.getLastModifiedTime(project.compiled("greet-pipeline.yaml")))
                .isEqualTo(longAgo);
    }

    @Test
    void takesAwayTheFileOfAPipelineThatIsGone() throws Exception {
        var project = new TestProject(folder, "com.example.greetings");
        project.compile().execute();
        Files.delete(project.classes().resolve("com/example/greetings/GreetPipeline.class"));

        project.compile().execute();

        assertThat(project.compiled("greet-pipeline.yaml")).doesNotExist();
    }

    @Test
    void writesManifests() throws Exception {
        var project = new TestProject(folder, "com.example.greetings");
        var mojo = project.compile();
        mojo.format = Format.kubernetes;
        mojo.namespace = "team-a";

        mojo.execute();

        assertThat(project.compiled("greet-pipeline.yaml"))
                .content()
                .contains("kind: PipelineVersion", "namespace: team-a");
    }

    @Test
    void mayWriteAmongTheClasses() throws Exception {
        var project = new TestProject(folder, "com.example.greetings");
        for (int time = 0; time < 2; time++) {
            var mojo = project.compile();
            mojo.outputDirectory = project.classes().resolve("pipelines").toFile();
            mojo.execute();
        }

        assertThat(project.log.lines).last().isEqualTo("INFO Pipelines are up to date.");
        assertThat(project.classes().resolve("pipelines/greet-pipeline.yaml")).exists();
    }

    @Test
    void refusesAProjectWithAnotherVersionOfKfp4j() {
        var project = new TestProject(folder, "com.example.greetings");
        var dsl = new DefaultArtifact(
                "io.kfp4j", "kfp4j-dsl", "0.9", "compile", "jar", null, new DefaultArtifactHandler("jar"));
        dsl.setFile(new File("kfp4j-dsl-0.9.jar"));
        project.maven.setArtifacts(Set.of(dsl));

        assertThatThrownBy(project.compile()::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("The project has kfp4j-dsl 0.9, and this is kfp4j-maven-plugin 1.0."
                        + " Give both one version, such as ${kfp4j.version}.");
    }

    @Test
    void saysWhichClassIsNotThere() {
        var mojo = new TestProject(folder, "com.example.greetings").compile();
        mojo.pipelines = List.of("com.example.Gone");

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("There is no class 'com.example.Gone'");
    }

    @Test
    void saysWhatIsWrongWithASetting() {
        var mojo = new TestProject(folder, "com.example.greetings").compile();
        mojo.targetBackend = "newest";

        assertThatThrownBy(mojo::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("'newest' is no release");
    }

    @Test
    void isSkippedOnRequest() throws Exception {
        var project = new TestProject(folder, "com.example.broken");
        var mojo = project.compile();
        mojo.skip = true;

        mojo.execute();

        assertThat(project.compiled("")).doesNotExist();
    }

    @Test
    void passesAModuleWithoutClasses() throws Exception {
        var project = new TestProject(folder);

        project.compile().execute();

        assertThat(project.log.lines)
                .containsExactly(
                        "INFO There are no pipelines in 'greetings', which has no classes. If it should, compile them"
                                + " first: 'mvn process-classes kfp4j:…'.");
    }
}
