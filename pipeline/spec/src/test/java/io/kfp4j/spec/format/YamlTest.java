package io.kfp4j.spec.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.spec.JsonKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class YamlTest {

    record Claim(
            String kind, @JsonKey("default") @Nullable String fallback, Map<String, Object> spec, List<String> modes) {}

    @Test
    void writesARecordThatIsNoneOfKfpsWithSortedKeysAndWithoutWhatIsAbsent() {
        var claim = new Claim("Claim", null, Map.of("size", 5L, "on", "yes"), List.of());

        var text = Yaml.write(claim);

        assertThat(text)
                .isEqualTo(
                        """
                kind: Claim
                spec:
                  'on': 'yes'
                  size: 5
                """);
    }

    @Test
    void keepsAKeyThatIsNoNameInJava() {
        var claim = new Claim("Claim", "small", Map.of(), List.of());

        var text = Yaml.write(claim);

        assertThat(text).isEqualTo("default: small\nkind: Claim\n");
        assertThat(Json.read("{\"kind\": \"Claim\", \"default\": \"small\"}", "test", Claim.class))
                .isEqualTo(claim);
    }

    @Test
    void quotesTheLettersThatKubernetesReadsAsTruth() {
        var claim = new Claim("Claim", null, Map.of("y", "n"), List.of());

        var text = Yaml.write(claim);

        assertThat(text).isEqualTo("kind: Claim\nspec:\n  'y': 'n'\n");
    }
}
