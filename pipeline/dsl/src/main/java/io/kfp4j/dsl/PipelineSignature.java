package io.kfp4j.dsl;

import io.kfp4j.component.Description;
import io.kfp4j.component.signature.Field;
import io.kfp4j.component.signature.FieldType;
import io.kfp4j.component.signature.RecordFields;
import io.kfp4j.component.signature.SignatureException;
import io.kfp4j.component.signature.TypeArguments;
import io.kfp4j.component.signature.WireNames;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pipeline takes and returns.
 *
 * @param record the record of its parameters; absent where the class could not be read
 */
record PipelineSignature(
        @Nullable String description, @Nullable Class<?> record, List<Field> parameters, Task.Outputs outputs) {

    private static final Task.Outputs NOTHING = new Task.Outputs(List.of(), false, true);
    private static final Task.Outputs UNKNOWN = new Task.Outputs(List.of(), false, false);

    static PipelineSignature of(Class<?> pipeline, Session session, String where) {
        var parameters = TypeArguments.of(pipeline, Pipeline.class, 0);
        var outputs = TypeArguments.of(pipeline, Pipeline.class, 1);
        if (parameters == null || outputs == null || !FieldType.raw(parameters).isRecord()) {
            session.problem(
                    Problem.Code.BAD_SIGNATURE,
                    where,
                    "the pipeline does not say its parameters and outputs. Declare it as a class that implements"
                            + " Pipeline<Parameters, Outputs>, with Parameters a record");
            return new PipelineSignature(null, null, List.of(), UNKNOWN);
        }
        var description = pipeline.getAnnotation(Description.class);
        try {
            return new PipelineSignature(
                    description == null ? null : description.value(),
                    FieldType.raw(parameters),
                    RecordFields.of(FieldType.raw(parameters)),
                    outputs(outputs));
        } catch (SignatureException e) {
            e.problems().forEach(each -> session.problem(Problem.Code.BAD_SIGNATURE, where, each));
            return new PipelineSignature(null, FieldType.raw(parameters), List.of(), UNKNOWN);
        }
    }

    /** For a pipeline that is a lambda, and so hides what it takes; it returns nothing. */
    static PipelineSignature ofRecord(Class<? extends Record> parameters, Session session, String where) {
        try {
            return new PipelineSignature(null, parameters, RecordFields.of(parameters), NOTHING);
        } catch (SignatureException e) {
            e.problems().forEach(each -> session.problem(Problem.Code.BAD_SIGNATURE, where, each));
            return new PipelineSignature(null, parameters, List.of(), NOTHING);
        }
    }

    private static Task.Outputs outputs(Type type) {
        var raw = FieldType.raw(type);
        if (raw == Void.class) {
            return NOTHING;
        }
        if (raw.isRecord()) {
            return new Task.Outputs(RecordFields.of(raw), false, true);
        }
        var name = WireNames.ONLY_OUTPUT;
        return new Task.Outputs(
                List.of(new Field(name, name, FieldType.of(type), false, null, null, null)), true, true);
    }
}
