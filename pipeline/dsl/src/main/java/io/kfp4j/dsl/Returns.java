package io.kfp4j.dsl;

import io.kfp4j.component.signature.Field;
import io.kfp4j.component.signature.FieldType;
import io.kfp4j.dsl.Problem.Code;
import io.kfp4j.dsl.definition.GraphDefinition.GraphOutput;
import io.kfp4j.dsl.definition.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outputs of a pipeline. */
final class Returns {
    private final Recording recording;
    private final Exits exits;
    private final List<GraphOutput> outputs = new ArrayList<>();
    private @Nullable String returnedAt;

    Returns(Recording recording, Exits exits) {
        this.recording = recording;
        this.exits = exits;
    }

    void value(Value<?> result, String where) {
        if (returnedAt != null) {
            recording.problem(Code.BAD_OUTPUT, where, "returns(…) is called a second time, after " + returnedAt);
            return;
        }
        returnedAt = where;
        var expected = recording.signature().outputs();
        if (recording.current() != recording.root()) {
            recording.problem(
                    Code.BAD_OUTPUT,
                    where,
                    "returns(…) stands in the pipeline itself, not inside '" + recording.current() + "'");
            return;
        }
        if (result instanceof Values.RecordOf<?> struct) {
            new Structs(recording, recording.resolver()).complete(struct);
        }
        for (Field field : expected.fields()) {
            output(field, result, expected.bare(), where);
        }
    }

    private void output(Field field, Value<?> result, boolean bare, String where) {
        var use = new Resolver.Use(where, "returns(…)", recording.root());
        Source source;
        Value<?> given = result;
        if (bare) {
            source = recording.resolver().resolve(result, use);
        } else if (result instanceof Values.RecordOf<?> struct) {
            var setting = struct.fields().stream()
                    .filter(each -> each.name().text().equals(field.javaName()))
                    .findFirst();
            given = setting.<Value<?>>map(Setting::value).orElse(result);
            source = setting.map(each -> recording.resolver().resolve(each.value(), use))
                    .orElse(null);
        } else {
            source = recording
                    .resolver()
                    .output(result, new Named.Component(outputRecord(result), field.javaName()), use);
        }
        if (source instanceof Source.Produced produced) {
            check(field, produced, where);
            outputs.add(new GraphOutput(field, produced));
        } else if (source != null) {
            recording.problem(
                    Code.BAD_OUTPUT,
                    where,
                    "returns(…) gives '" + field.wireName() + "' the value " + given
                            + ", and KFP lets only outputs of tasks out of a pipeline");
        }
    }

    // Only the name matters where the output is looked up; the record is for messages.
    private static Class<?> outputRecord(Value<?> result) {
        return result.getClass();
    }

    private void check(Field field, Source.Produced produced, String where) {
        if (produced.type() instanceof FieldType.OfArtifact != field.type() instanceof FieldType.OfArtifact) {
            recording.problem(
                    Code.BAD_OUTPUT, where, "returns(…) mixes artifacts and parameters in " + field.javaName());
        }
    }

    void finish(String where) {
        var expected = recording.signature().outputs().fields();
        if (returnedAt == null && !expected.isEmpty()) {
            recording.problem(
                    Code.BAD_OUTPUT,
                    where,
                    "define(…) never calls returns(…) for "
                            + expected.stream()
                                    .map(each -> each.javaName() + " (" + TypeNames.of(each.type()) + ")")
                                    .toList());
        }
        if (returnedAt != null && exits.aroundEverything()) {
            recording.problem(
                    Code.BAD_OUTPUT,
                    returnedAt,
                    "a pipeline with onExit(…) returns nothing: no value leaves an exit handler. Use exitHandler(…)"
                            + " around the rest");
        }
    }

    List<GraphOutput> outputs() {
        return List.copyOf(outputs);
    }
}
