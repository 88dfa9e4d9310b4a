package io.kfp4j.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ConformanceTest {

    @Test
    void findsNoErrorInWhatKfpsOwnCompilerMade() throws IOException {
        var pipelines = Conformance.pipelines();

        var errors = new TreeMap<String, List<Finding>>();
        pipelines.forEach((name, pipeline) -> errors.put(
                name,
                Linter.lint(pipeline).stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .toList()));

        System.out.println("lint: errors in "
                + errors.values().stream().filter(each -> !each.isEmpty()).count() + " of " + pipelines.size()
                + " conformance pipelines");
        assertThat(pipelines).isNotEmpty();
        assertThat(errors)
                .allSatisfy((name, found) -> assertThat(found).as(name).isEmpty());
    }
}
