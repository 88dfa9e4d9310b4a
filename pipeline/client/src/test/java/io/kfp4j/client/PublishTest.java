package io.kfp4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.client.TestServer.Fault;
import io.kfp4j.client.TestServer.Reply;
import io.kfp4j.client.connection.Connection;
import io.kfp4j.client.error.ConflictException;
import io.kfp4j.client.http.RetryPolicy;
import io.kfp4j.client.message.PipelineVersion;
import io.kfp4j.client.message.Run;
import io.kfp4j.client.message.Specs;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.PlatformSpec;
import io.kfp4j.spec.SinglePlatformSpec;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PublishTest {
    private final KeptPipelines kept = new KeptPipelines();
    private final TestServer server = new TestServer(kept);
    private final KfpClient client =
            KfpClient.to(Connection.to(server.address()), RetryPolicy.STANDARD, new QuickTime(3));

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void createsThenAddsThenLeavesAlone() {
        Published first = client.publish(Examples.IRIS);
        Published again = client.publish(Examples.IRIS);
        Published changed = client.publish(Caching.override(Examples.IRIS, false));
        Published back = client.publish(Examples.IRIS);

        assertThat(first.change()).isEqualTo(Published.Change.PIPELINE);
        assertThat(again.change()).isEqualTo(Published.Change.NONE);
        assertThat(again.version().pipelineVersionId())
                .isEqualTo(first.version().pipelineVersionId());
        assertThat(changed.change()).isEqualTo(Published.Change.VERSION);
        assertThat(back.version().pipelineVersionId()).isEqualTo(first.version().pipelineVersionId());
        assertThat(kept.versions).hasSize(2);
        assertThat(first.version().anyName()).matches("iris-[0-9a-f]{16}");
    }

    @Test
    void uploadsWhatWasCompiled() {
        PipelineVersion version = client.publish(Examples.IRIS).version();

        assertThat(client.versions()
                        .get(version.pipelineId(), version.pipelineVersionId())
                        .pipeline())
                .isEqualTo(Examples.IRIS);
    }

    @Test
    void isNotTroubledByLostAnswers() {
        server.faults.add(new Fault.None());
        server.faults.add(new Fault.Afterwards(Reply.of(503, 14, "upstream")));
        server.faults.add(new Fault.None());
        server.faults.add(new Fault.Reset(true));

        client.publish(Examples.IRIS);

        assertThat(kept.pipelines).hasSize(1);
        assertThat(kept.versions).hasSize(1);
    }

    @Test
    void refusesToCallTwoThingsByOneName() {
        client.publish(Publication.of(Examples.IRIS).asVersion("1.4.0"));

        assertThat(client.publish(Publication.of(Examples.IRIS).asVersion("1.4.0"))
                        .change())
                .isEqualTo(Published.Change.NONE);
        assertThatThrownBy(() -> client.publish(
                        Publication.of(Caching.override(Examples.IRIS, false)).asVersion("1.4.0")))
                .isInstanceOf(ConflictException.class)
                .hasMessage("publish: version '1.4.0' is there and holds something else. Choose another version name,"
                        + " or leave it to the content's hash.");
    }

    @Test
    void goesByWhatAPipelineDoesNotByWhoCompiledIt() {
        var spec = Examples.IRIS.pipeline();
        var sameByAnother = new CompiledPipeline(
                new io.kfp4j.spec.PipelineSpec(
                        spec.pipelineInfo(),
                        spec.schemaVersion(),
                        "kfp-9.9.9",
                        spec.components(),
                        spec.root(),
                        spec.deploymentSpec(),
                        spec.defaultPipelineRoot()),
                null);
        var withPlatform = new CompiledPipeline(
                spec,
                new PlatformSpec(Map.of(PlatformSpec.KUBERNETES, new SinglePlatformSpec(null, "v1", Map.of(), null))));

        assertThat(ContentHash.of(sameByAnother)).isEqualTo(ContentHash.of(Examples.IRIS));
        assertThat(ContentHash.of(withPlatform)).isNotEqualTo(ContentHash.of(Examples.IRIS));
        assertThat(Specs.tree(withPlatform)).containsOnlyKeys("pipeline_spec", "platform_spec");
    }

    @Test
    void runsAVersionByItsIdAfterALookAtItsParameters() {
        PipelineVersion version = client.publish(Examples.IRIS).version();

        Run run = client.run(RunRequest.of(version).parameter("epochs", 5));

        assertThat(run.pipelineSpec()).isNull();
        assertThat(run.pipelineVersionReference().pipelineVersionId()).isEqualTo(version.pipelineVersionId());
        assertThatThrownBy(() -> client.run(RunRequest.of(version).parameter("epochs", "five")))
                .isInstanceOf(InvalidParametersException.class);
    }

    @Test
    void runsTheNewestVersionWhereNoneIsNamed() {
        String pipelineId = client.publish(Examples.IRIS).pipeline().pipelineId();
        PipelineVersion newest =
                client.publish(Caching.override(Examples.IRIS, false)).version();

        Run run = client.run(RunRequest.ofVersion(pipelineId, null).parameter("epochs", 5));

        assertThat(run.pipelineVersionReference().pipelineVersionId()).isEqualTo(newest.pipelineVersionId());
    }

    @Test
    void switchesCachingOfAVersionByItsIdToo() {
        PipelineVersion version = client.publish(Examples.IRIS).version();

        Run run = client.run(RunRequest.of(version).parameter("epochs", 5).caching(false));

        assertThat(run.pipeline()).isEqualTo(Caching.override(Examples.IRIS, false));
        assertThat(run.pipelineVersionReference()).isNull();
    }
}
