package io.kfp4j.server;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which of a model's versions are served, as {@code version_policy} in its {@code config.pbtxt} says. */
sealed interface VersionPolicy {
    SortedSet<Long> choose(SortedSet<Long> available);

    /** Every version there is; also what holds where nothing is said. */
    record All() implements VersionPolicy {
        @Override
        public SortedSet<Long> choose(SortedSet<Long> available) {
            return available;
        }
    }

    /** The versions with the highest numbers. */
    record Latest(long versions) implements VersionPolicy {
        @Override
        public SortedSet<Long> choose(SortedSet<Long> available) {
            var descending = new TreeSet<Long>(Collections.reverseOrder());
            descending.addAll(available);
            return new TreeSet<>(descending.stream().limit(versions).toList());
        }
    }

    /** These versions and no others. */
    record Specific(Set<Long> versions) implements VersionPolicy {
        @Override
        public SortedSet<Long> choose(SortedSet<Long> available) {
            var chosen = new TreeSet<>(available);
            chosen.retainAll(versions);
            return chosen;
        }
    }

    static VersionPolicy of(TextMessage config) throws ModelLoadException {
        var policies = config.messages("version_policy");
        if (policies.isEmpty() || policies.get(0).has("all")) {
            return new All();
        }
        var policy = policies.get(0);
        if (policy.has("latest")) {
            List<Long> numbers = policy.messages("latest").get(0).numbers("num_versions");
            return new Latest(numbers.isEmpty() ? 1 : Math.max(1, numbers.get(0)));
        } else if (policy.has("specific")) {
            return new Specific(Set.copyOf(policy.messages("specific").get(0).numbers("versions")));
        }
        throw new ModelLoadException("'version_policy' has none of 'latest', 'all' and 'specific'");
    }
}
