package io.kfp4j.spec.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.spec.JsonKey;
import io.kfp4j.spec.JsonSnakeCase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Records as the messages of KFP's API server. */
class ServerMessagesTest {

    enum State {
        STATE_UNSPECIFIED,
        RUNNING
    }

    enum Verb {
        GET
    }

    @JsonSnakeCase
    record Message(
            @Nullable String displayName,
            @Nullable Instant createdAt,
            @Nullable State runState,
            @Nullable Verb verb,
            @JsonKey("childTasks") List<String> children) {}

    @Test
    void areSpeltInSnakeCase() {
        var message = new Message("a", Instant.parse("2026-01-31T12:00:00Z"), State.RUNNING, Verb.GET, List.of("b"));

        String text = Json.write(message);

        assertThat(text)
                .isEqualTo("{\"childTasks\":[\"b\"],\"created_at\":\"2026-01-31T12:00:00Z\",\"display_name\":\"a\","
                        + "\"run_state\":\"RUNNING\",\"verb\":\"GET\"}");
        assertThat(Json.read(text, "message", Message.class)).isEqualTo(message);
    }

    @Test
    void tellTimeInAnyZone() {
        var message = Json.read("{\"created_at\":\"2026-01-31T13:00:00.5+01:00\"}", "message", Message.class);

        assertThat(message.createdAt()).isEqualTo(Instant.parse("2026-01-31T12:00:00.5Z"));
    }

    @Test
    void refuseATimeThatIsNone() {
        assertThatThrownBy(() -> Json.read("{\"created_at\":\"noon\"}", "message", Message.class))
                .hasMessage("message:1:15: 'noon' is no time. Write one, such as '2026-01-31T12:00:00Z'.");
    }

    @Test
    void mayComeFromANewerServer() {
        String newer = "{\"run_state\":\"HIBERNATING\",\"mood\":\"good\"}";

        assertThat(Json.readLenient(newer, "message", Message.class).runState()).isEqualTo(State.STATE_UNSPECIFIED);
        assertThatThrownBy(() -> Json.read(newer, "message", Message.class))
                .hasMessageContaining("unknown value 'HIBERNATING'")
                .hasMessageContaining("unknown field 'mood'");
        assertThatThrownBy(() -> Json.readLenient("{\"verb\":\"HEAD\"}", "message", Message.class))
                .hasMessageContaining("unknown value 'HEAD'");
    }

    @Test
    void haveFilesOfParametersBesideThem() {
        Object tree = Yaml.parse("epochs: 5\nrate: 0.1\nlabels: [a, true]\n", "run.yaml");

        assertThat(tree).isEqualTo(Map.of("epochs", 5L, "rate", 0.1, "labels", List.of("a", true)));
        assertThat(Yaml.parse("", "run.yaml")).isNull();
        assertThatThrownBy(() -> Yaml.parse("a: 1\n---\nb: 2\n", "run.yaml"))
                .hasMessage("run.yaml:3:1: this is a second document. Keep one a file.");
    }
}
