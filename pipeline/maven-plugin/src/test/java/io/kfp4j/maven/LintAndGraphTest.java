package io.kfp4j.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintAndGraphTest {

    @TempDir
    Path folder;

    @Test
    void warnsWithoutFailing() throws Exception {
        var project = new TestProject(folder, "com.example.greetings");

        lint(project, LintMojo.FailOn.error).execute();

        assertThat(project.log.lines)
                .anyMatch(line -> line.startsWith("WARN GreetPipeline.java:17: warning KFP4J-L027"));
    }

    @Test
    void failsOnWhatTheProjectDoesNotWant() {
        var project = new TestProject(folder, "com.example.greetings");

        assertThatThrownBy(lint(project, LintMojo.FailOn.warning)::execute)
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("GreetPipeline.java:17: warning KFP4J-L027");
    }

    @Test
    void neverFailsOnRequest() throws Exception {
        var project = new TestProject(folder, "com.example.greetings");

        lint(project, LintMojo.FailOn.never).execute();

        assertThat(project.log.lines).anyMatch(line -> line.startsWith("WARN GreetPipeline.java:17"));
    }

    @Test
    void reportsInSarif() throws Exception {
        var project = new TestProject(folder, "com.example.greetings");
        var mojo = lint(project, LintMojo.FailOn.error);
        mojo.sarifDirectory = folder.resolve("sarif").toFile();

        mojo.execute();

        assertThat(folder.resolve("sarif/greet-pipeline.sarif")).content().contains("KFP4J-L027");
    }

    @Test
    void draws() throws Exception {
        var project = new TestProject(folder, "com.example.greetings");
        var mojo = project.of(new GraphMojo());
        mojo.graphDirectory = folder.toFile();
        mojo.graphFormat = GraphMojo.Language.mermaid;

        mojo.execute();

        assertThat(folder.resolve("greet-pipeline.mmd")).content().contains("greet");
    }

    private static LintMojo lint(TestProject project, LintMojo.FailOn failOn) {
        var mojo = project.of(new LintMojo());
        mojo.images = "registry.example/team/%s:latest";
        mojo.failOn = failOn;
        return mojo;
    }
}
