package io.kfp4j.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ConformanceTest {

    @Test
    void findsNoErrorInWhatKfpsOwnCompilerMade() throws IOException {
        var pipelines = Conformance.pipelines();

        assertThat(pipelines).isNotEmpty();
        pipelines.forEach((name, pipeline) -> assertThat(Linter.lint(pipeline))
                .as(name)
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .isEmpty());
    }
}
