package io.kfp4j.fakekfp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.client.KfpClient;
import io.kfp4j.client.RunRequest;
import io.kfp4j.client.Waiting;
import io.kfp4j.client.error.RejectedException;
import io.kfp4j.client.message.Pipeline;
import io.kfp4j.client.message.Run;
import io.kfp4j.client.message.RuntimeState;
import io.kfp4j.client.query.Field;
import io.kfp4j.client.query.PipelineFields;
import io.kfp4j.client.query.Query;
import io.kfp4j.client.query.RunFields;
import io.kfp4j.fakekfp.junit.KfpPipelineTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@KfpPipelineTest(instantly = true)
class ListsTest {

    @Test
    void chooseByTime(FakeKfp kfp, KfpClient client) {
        run(client, "early");
        kfp.clock().advance(Duration.ofHours(1));
        Instant between = kfp.clock().instant().minus(Duration.ofMinutes(30));
        run(client, "late");

        assertThat(client.runs().list(Query.where(RunFields.CREATED_AT.after(between))))
                .extracting(Run::displayName)
                .containsExactly("late");
        assertThat(client.runs().list(Query.<Run>all().newestFirst()))
                .extracting(Run::displayName)
                .containsExactly("late", "early");
    }

    @Test
    void chooseByConstants(KfpClient client) {
        client.runs().await(run(client, "one"), Waiting.upTo(Duration.ofMinutes(1)));

        assertThat(client.runs().list(Query.where(RunFields.STATE.isOneOf(Set.of(RuntimeState.SUCCEEDED)))))
                .hasSize(1);
        assertThat(client.runs().list(Query.where(RunFields.STATE.isNot(RuntimeState.SUCCEEDED))))
                .isEmpty();
    }

    @Test
    void chooseByTags(KfpClient client) {
        client.pipelines().create(Pipeline.named("a").tagged(Map.of("team", "one")));
        client.pipelines().create(Pipeline.named("b").tagged(Map.of("team", "two")));

        assertThat(client.pipelines()
                        .list(Query.where(PipelineFields.tag("team").is("two"))))
                .extracting(Pipeline::name)
                .containsExactly("b");
    }

    @Test
    void refuseFieldsThatTheyDoNotHave(KfpClient client) {
        var wrong = Query.where(new Field.Text<Run>("colour").is("red"));

        assertThatThrownBy(() -> client.runs().list(wrong).count())
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("no support for filtering on unrecognized field \"colour\"");
    }

    private static Run run(KfpClient client, String name) {
        return client.run(RunRequest.of(GreetPipeline.compiled()).named(name));
    }
}
