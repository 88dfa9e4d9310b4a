package io.kfp4j.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a pipeline returns.
 *
 * @param values one for each output
 */
record Returned(List<Slot> outputs, List<Expression> values) {

    /** Some of what tasks, loops and choices on the pipeline's own level have made. */
    static Returned some(Random random, Scope scope) {
        var names = Names.ofOutputs(random);
        var made = scope.made();
        List<Slot> outputs = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        for (int i = made.isEmpty() ? 0 : random.nextInt(4); i > 0; i--) {
            var value = made.get(random.nextInt(made.size()));
            if (!values.contains(value)) {
                values.add(value);
                outputs.add(Slot.output(names.next(), value.type()));
            }
        }
        return new Returned(outputs, values);
    }

    String java() {
        return IntStream.range(0, values.size())
                .mapToObj(i -> "set(Outputs::" + outputs.get(i).java() + ").to("
                        + values.get(i).java() + ")")
                .collect(Collectors.joining(", ", "p.returns(recordOf(", "));"));
    }

    String python(String type) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> outputs.get(i).python() + "=" + values.get(i).python())
                .collect(Collectors.joining(", ", "return " + type + "(", ")"));
    }

    String pythonType(String name) {
        return outputs.stream()
                .map(each -> "(\"" + each.python() + "\", " + each.type().python() + ")")
                .collect(Collectors.joining(", ", "NamedTuple(\"" + name + "\", [", "])"));
    }
}
