package io.kfp4j.compiler;

import io.kfp4j.component.signature.FieldType;
import io.kfp4j.component.signature.ParameterKind;
import io.kfp4j.component.signature.WireValues;
import io.kfp4j.dsl.definition.Condition;
import io.kfp4j.dsl.definition.Member;
import io.kfp4j.dsl.definition.Source;
import io.kfp4j.spec.format.DecimalText;
import java.util.ArrayList;
import java.util.List;

/**
 * Conditions as CEL: {@code int(inputs.parameter_values['pipelinechannel--tune-rounds']) >= 3}.
 *
 * <p>Numbers reach the server as doubles, so whole ones are made whole first. A later branch says no to those before it.
 */
final class ConditionText {
    private final Channels channels;

    ConditionText(Channels channels) {
        this.channels = channels;
    }

    /** What has to hold for one of several branches to run. */
    String of(List<Member.Branch> branches, int index) {
        List<String> parts = new ArrayList<>();
        for (var before : branches.subList(0, index)) {
            if (before.condition() != null) {
                parts.add("!(" + of(before.condition()) + ")");
            }
        }
        var own = branches.get(index).condition();
        if (own != null) {
            parts.add(of(own));
        }
        return String.join(" && ", parts);
    }

    private String of(Condition condition) {
        var left = operand(condition.left());
        var right = operand(condition.right());
        boolean mixed = left.kind != right.kind;
        return left.text(mixed) + " " + condition.operator().sign() + " " + right.text(mixed);
    }

    private record Operand(String cel, ParameterKind kind) {

        // CEL compares whole numbers with doubles only when asked to.
        String text(boolean mixed) {
            return mixed && kind == ParameterKind.NUMBER_INTEGER ? "double(" + cel + ")" : cel;
        }
    }

    private Operand operand(Source source) {
        if (source instanceof Source.Channel channel) {
            var kind = ((FieldType.Parameter) channel.type()).kind();
            var cel = "inputs.parameter_values['" + channels.input(channel) + "']";
            return new Operand(kind == ParameterKind.NUMBER_INTEGER ? "int(" + cel + ")" : cel, kind);
        }
        var value = WireValues.toWire(((Source.Constant) source).value());
        if (value instanceof String text) {
            return new Operand(quoted(text), ParameterKind.STRING);
        }
        if (value instanceof Boolean) {
            return new Operand(value.toString(), ParameterKind.BOOLEAN);
        }
        if (value instanceof Double number) {
            return new Operand(DecimalText.python(number), ParameterKind.NUMBER_DOUBLE);
        }
        return new Operand(String.valueOf(value), ParameterKind.NUMBER_INTEGER);
    }

    private static String quoted(String text) {
        return "'"
                + text.replace("\\", "\\\\")
                        .replace("'", "\\'")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + "'";
    }
}
