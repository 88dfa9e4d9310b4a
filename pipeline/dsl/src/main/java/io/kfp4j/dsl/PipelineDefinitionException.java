package io.kfp4j.dsl;

import java.util.List;
import java.util.stream.Collectors;

/** Tells the author of a pipeline everything that is wrong with it, at once. The message is all there is to read. */
public final class PipelineDefinitionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public PipelineDefinitionException(List<Problem> problems) {
        super(ReadingOrder.of(problems).stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = ReadingOrder.of(problems);
    }

    /** File by file, each from the top to the bottom. */
    public List<Problem> problems() {
        return problems;
    }
}
