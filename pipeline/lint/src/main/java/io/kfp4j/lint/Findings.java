package io.kfp4j.lint;

import java.util.ArrayList;
import java.util.List;

/** Collects what rules find. */
final class Findings {
    private final List<Finding> found = new ArrayList<>();

    void add(Code code, SpecPath at, String message, String remedy) {
        found.add(new Finding(code, at, message, remedy));
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
