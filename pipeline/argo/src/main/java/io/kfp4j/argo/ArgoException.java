package io.kfp4j.argo;

import java.util.List;

/** Says why a pipeline cannot become a workflow: every problem at once, each with where it is, what it is and what to do. */
public final class ArgoException extends RuntimeException {
    private final List<String> problems;

    ArgoException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** The problems, one sentence or two each. */
    public List<String> problems() {
        return problems;
    }
}
