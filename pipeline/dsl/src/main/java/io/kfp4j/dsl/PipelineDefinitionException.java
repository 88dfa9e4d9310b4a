package io.kfp4j.dsl;

import java.util.List;
import java.util.stream.Collectors;

/** Tells the author of a pipeline everything that is wrong with it, at once. The message is all there is to read. */
public final class PipelineDefinitionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public PipelineDefinitionException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** In the order in which the pipeline was read. */
    public List<Problem> problems() {
        return problems;
    }
}
