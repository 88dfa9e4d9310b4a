package io.kfp4j.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MutantsTest {
    private static final int MOST_PER_FILE = 2;

    @Test
    void findsEveryMistakePutIntoWorkingPipelines() throws IOException {
        List<String> missed = new ArrayList<>();
        Set<Code> tried = EnumSet.noneOf(Code.class);
        int mutants = 0;

        for (var file : Conformance.pipelines().entrySet()) {
            var pipeline = file.getValue();
            for (var mutation : Mutations.all()) {
                int sites = Math.min(
                        MOST_PER_FILE,
                        mutation.sites().apply(new SpecTree(pipeline)).size());
                for (int site = 0; site < sites; site++) {
                    var tree = new SpecTree(pipeline);
                    mutation.sites().apply(tree).get(site).run();
                    mutants++;
                    tried.add(mutation.code());
                    if (!isFound(mutation.code(), tree)) {
                        missed.add(file.getKey() + ": " + mutation.name() + " (" + site + ")");
                    }
                }
            }
        }

        assertThat(missed).as("missed of %s mutants", mutants).isEmpty();
        assertThat(mutants).isGreaterThan(1000);
        assertThat(tried).containsExactlyInAnyOrder(Code.values());
    }

    private static boolean isFound(Code code, SpecTree tree) {
        return Linter.lint(tree.compiled()).stream().anyMatch(finding -> finding.code() == code);
    }
}
