package io.kfp4j.dsl;

import io.kfp4j.component.Accessor;
import io.kfp4j.component.signature.Field;
import io.kfp4j.component.signature.FieldType;
import io.kfp4j.dsl.Problem.Code;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The inputs or outputs of a container component, as texts that KFP replaces. */
final class Placeholders {
    private final List<Field> fields;
    private final boolean bare;
    private final BiConsumer<Code, String> problems;

    /**
     * The placeholders of some fields.
     *
     * @param bare whether there is one field, which has no accessor
     */
    Placeholders(List<Field> fields, boolean bare, BiConsumer<Code, String> problems) {
        this.fields = fields;
        this.bare = bare;
        this.problems = problems;
    }

    String parameter(String call, Accessor<?, ?> which, String placeholder) {
        return text(call, named(call, which), false, placeholder);
    }

    String artifact(String call, Accessor<?, ?> which, String placeholder) {
        return text(call, named(call, which), true, placeholder);
    }

    String onlyParameter(String call, String placeholder) {
        return text(call, only(call), false, placeholder);
    }

    String onlyArtifact(String call, String placeholder) {
        return text(call, only(call), true, placeholder);
    }

    /** The name of a parameter that may be left out, or of an artifact, of which Kubeflow cannot tell. */
    String optional(String call, Accessor<?, ?> which) {
        var field = named(call, which);
        if (field == null || field.type() instanceof FieldType.Parameter) {
            return text(call, field, false, "%s");
        }
        problems.accept(
                Code.BEYOND_KUBEFLOW,
                call + " asks for the artifact " + field.javaName() + ", and Kubeflow looks for parameters only");
        return field.wireName();
    }

    private @Nullable Field named(String call, Accessor<?, ?> which) {
        var name = Named.by(which);
        if (name instanceof Named.Nothing nothing) {
            problems.accept(Code.BAD_SIGNATURE, call + ": " + nothing.sentence());
            return null;
        }
        return fields.stream()
                .filter(each -> each.javaName().equals(name.text()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Field only(String call) {
        if (bare) {
            return fields.get(0);
        }
        problems.accept(
                Code.BAD_SIGNATURE,
                call + " is for a component that returns its only output bare. Name one of "
                        + fields.stream().map(Field::javaName).toList());
        return null;
    }

    private String text(String call, @Nullable Field field, boolean artifact, String placeholder) {
        if (field == null) {
            return "";
        }
        if (field.type() instanceof FieldType.OfArtifact found && (!artifact || found.list())) {
            problems.accept(
                    Code.BAD_SIGNATURE,
                    call + " takes a parameter, and " + field.javaName() + " is "
                            + (found.list()
                                    ? "a list of artifacts, which no argument can say"
                                    : "an artifact. Use path(…)"));
        } else if (artifact && field.type() instanceof FieldType.Parameter) {
            problems.accept(
                    Code.BAD_SIGNATURE,
                    call + " takes an artifact, and " + field.javaName() + " is a parameter. Use file()");
        }
        return placeholder.formatted(field.wireName());
    }
}
