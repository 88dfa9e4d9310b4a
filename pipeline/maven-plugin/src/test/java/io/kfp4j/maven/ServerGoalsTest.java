package io.kfp4j.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.client.connection.Places;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerGoalsTest {

    @TempDir
    Path folder;

    @Test
    void submitsARunWithParametersOfTheirTypes() throws Exception {
        try (var kfp = new TestKfp().answering("POST runs", run("PENDING"))) {
            var mojo = submit(kfp);
            mojo.runName = "nightly";
            mojo.parameters = Map.of("times", "2");

            mojo.execute();

            assertThat(kfp.asked).containsExactly("POST runs");
            assertThat(kfp.bodies.get(0)).contains("\"display_name\":\"nightly\"", "\"times\":2", "greet-pipeline");
        }
    }

    @Test
    void saysWhereTheRunIs() throws Exception {
        try (var kfp = new TestKfp().answering("POST runs", run("PENDING"))) {
            var project = new TestProject(folder, "com.example.greetings");

            submit(kfp, project).execute();

            assertThat(project.log.lines)
                    .contains("INFO Run run-1 of greet-pipeline: " + kfp.address() + "/#/runs/details/run-1");
        }
    }

    @Test
    void failsWhenTheRunItWaitsForDoes() throws Exception {
        try (var kfp =
                new TestKfp().answering("POST runs", run("PENDING")).answering("GET runs/run-1", run("FAILED"))) {
            var mojo = submit(kfp);
            mojo.wait = true;

            assertThatThrownBy(mojo::execute)
                    .isInstanceOf(MojoFailureException.class)
                    .hasMessageStartingWith("Run run-1 FAILED");
        }
    }

    @Test
    void sendsNothingWhereParametersDoNotFit() throws Exception {
        try (var kfp = new TestKfp()) {
            var mojo = submit(kfp);
            mojo.parameters = Map.of("times", "often");

            assertThatThrownBy(mojo::execute)
                    .isInstanceOf(MojoFailureException.class)
                    .hasMessageContaining("parameter 'times' is a text, which is not a whole number");
            assertThat(kfp.asked).isEmpty();
        }
    }

    @Test
    void passesOnWhatTheServerSays() throws Exception {
        try (var kfp = new TestKfp()) {

            assertThatThrownBy(submit(kfp)::execute)
                    .isInstanceOf(MojoFailureException.class)
                    .hasMessageContaining("there is none");
        }
    }

    @Test
    void publishesAllPipelines() throws Exception {
        try (var kfp = new TestKfp()
                .answering("POST pipelines", "{\"pipeline_id\":\"p-1\",\"name\":\"greet-pipeline\"}")
                .answering(
                        "POST pipelines/upload_version",
                        "{\"pipeline_id\":\"p-1\",\"pipeline_version_id\":\"v-1\",\"name\":\"greet-1\"}")) {
            var project = new TestProject(folder, "com.example.greetings");
            var mojo = project.of(new PublishMojo());
            mojo.endpoint = kfp.address();

            mojo.execute();

            assertThat(kfp.asked).endsWith("POST pipelines", "POST pipelines/upload_version");
            assertThat(project.log.lines)
                    .contains("INFO Published version 'greet-1' of pipeline 'greet-pipeline', its first: "
                            + kfp.address() + "/#/pipelines/details/p-1/version/v-1");
        }
    }

    @Test
    void saysWhereAServerMayBeNamed() {
        var nowhere = new Places(Map.of(), folder, folder, folder.resolve("token"));

        assertThatThrownBy(() -> Server.of(null, null, nowhere))
                .isInstanceOf(MojoFailureException.class)
                .hasMessage("No server of KFP is named. Give <endpoint> in the pom, -Dkfp4j.endpoint=…, or"
                        + " KF_PIPELINES_ENDPOINT in the environment.");
    }

    private SubmitMojo submit(TestKfp kfp) {
        return submit(kfp, new TestProject(folder, "com.example.greetings"));
    }

    private static SubmitMojo submit(TestKfp kfp, TestProject project) {
        var mojo = project.of(new SubmitMojo());
        mojo.userProperties = new Properties();
        mojo.endpoint = kfp.address();
        mojo.timeout = 1;
        return mojo;
    }

    private static String run(String state) {
        return "{\"run_id\":\"run-1\",\"display_name\":\"nightly\",\"state\":\"" + state + "\"}";
    }
}
