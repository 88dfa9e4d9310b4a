package io.kfp4j.dsl.definition;

import io.kfp4j.component.signature.Field;
import io.kfp4j.dsl.PipelineConfig;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One pipeline, whole.
 *
 * @param name {@code iris-pipeline} for {@code IrisPipeline}
 * @param where the class it is written in
 * @param parameters what it takes, parameters and artifacts alike
 * @param members its tasks and groups, in the order they were written
 * @param config what holds for its runs as a whole
 */
public record GraphDefinition(
        String name,
        String where,
        @Nullable String description,
        List<Field> parameters,
        List<GraphOutput> outputs,
        List<Member> members,
        PipelineConfig config) {

    public GraphDefinition {
        parameters = List.copyOf(parameters);
        outputs = List.copyOf(outputs);
        members = List.copyOf(members);
    }

    /** An output of the pipeline and the value that becomes it. */
    public record GraphOutput(Field field, Source.Produced source) {}
}
