package io.kfp4j.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MutantsTest {
    /** Every fourth pair of a file and a mutation, which keeps the test quick; rare codes are tried wherever they can be. */
    private static final int EVERY = 4;

    @Test
    void findsEveryMistakePutIntoWorkingPipelines() throws IOException {
        List<String> missed = new ArrayList<>();
        Set<Code> tried = EnumSet.noneOf(Code.class);
        int mutants = 0;
        int files = 0;

        for (var file : Conformance.pipelines().entrySet()) {
            var pipeline = file.getValue();
            int turn = files++;
            for (var mutation : Mutations.all()) {
                if (turn++ % EVERY != 0 && tried.contains(mutation.code())) {
                    continue;
                }
                var tree = new SpecTree(pipeline);
                var sites = mutation.sites().apply(tree);
                if (sites.isEmpty()) {
                    continue;
                }
                sites.get(Math.floorMod(file.getKey().hashCode(), sites.size())).run();
                mutants++;
                tried.add(mutation.code());
                if (!isFound(mutation.code(), tree)) {
                    missed.add(file.getKey() + ": " + mutation.name());
                }
            }
        }

        System.out.println("lint: found " + (mutants - missed.size()) + " of " + mutants + " mistakes put into " + files
                + " pipelines, of " + tried.size() + " kinds");
        assertThat(missed).as("missed of %s mutants", mutants).isEmpty();
        assertThat(mutants).isGreaterThan(500);
        assertThat(tried).containsExactlyInAnyOrder(Code.values());
    }

    private static boolean isFound(Code code, SpecTree tree) {
        return Linter.lint(tree.compiled()).stream().anyMatch(finding -> finding.code() == code);
    }
}
