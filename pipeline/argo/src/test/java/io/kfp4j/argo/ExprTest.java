package io.kfp4j.argo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExprTest {

    @ParameterizedTest
    @ValueSource(strings = {"{{x}}", "{{{", "}}}}", "{\"a\":{\"b\":{}}}", "it's \\ {{'x'}}"})
    void writesNoTwoBracesInARow(String text) {
        assertThat(Expr.text(text)).doesNotContain("{{", "}}");
        assertThat(Value.constant(text, null).json()).doesNotContain("{{", "}}");
        assertThat(Value.constant(text, null).argument()).doesNotContain("{{");
        assertThat(Expr.tree(Constants.quoted(Map.of("a", List.of(Map.of("b", text))))))
                .doesNotContain("{{", "}}");
    }
}
