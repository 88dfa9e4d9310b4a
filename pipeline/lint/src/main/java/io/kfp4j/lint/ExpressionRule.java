package io.kfp4j.lint;

import dev.cel.common.CelValidationException;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import java.util.Optional;
import java.util.regex.Pattern;

/** Conditions and selectors: texts in CEL that read the inputs of their task. */
final class ExpressionRule implements Rule {
    private static final Pattern VARIABLE =
            Pattern.compile("inputs\\.(?:parameter_values|parameters|artifacts)\\[(['\"])(.*?)\\1\\]");

    private final CelParser parser = CelParserFactory.standardCelParserBuilder().build();

    @Override
    public void check(Subject subject, Findings findings) {
        subject.tasks().forEach(task -> {
            var trigger = task.spec().triggerPolicy();
            if (trigger != null
                    && trigger.condition() != null
                    && !trigger.condition().isEmpty()) {
                condition(task, trigger.condition(), findings);
            }
            task.parameters().forEach((input, value) -> {
                var selector = value.parameterExpressionSelector();
                if (selector != null) {
                    mistake(selector)
                            .ifPresent(mistake -> broken(
                                    task.parameterAt(input).to("parameterExpressionSelector"),
                                    "selector \"" + selector + "\" of parameter '" + input + "': " + mistake,
                                    findings));
                }
            });
        });
    }

    private void condition(Task task, String condition, Findings findings) {
        var at = task.at().to("triggerPolicy", "condition");
        var mistake = mistake(condition);
        if (mistake.isPresent()) {
            broken(at, "condition \"" + condition + "\" of task '" + task.name() + "': " + mistake.get(), findings);
            return;
        }
        var variables = VARIABLE.matcher(condition);
        boolean reads = false;
        while (variables.find()) {
            reads = true;
            var name = variables.group(2);
            if (!task.parameters().containsKey(name) && !task.artifacts().containsKey(name)) {
                findings.add(
                        Code.UNKNOWN_VARIABLE,
                        at,
                        "the condition of task '" + task.name() + "' reads '" + name + "', which the task is not given",
                        "It is given " + Names.list(task.parameters().keySet()) + ".");
            }
        }
        if (!reads) {
            findings.add(
                    Code.CONSTANT_CONDITION,
                    at,
                    "the condition \"" + condition + "\" of task '" + task.name() + "' reads no input",
                    "Take the condition away, or the task.");
        }
    }

    private Optional<String> mistake(String expression) {
        try {
            parser.parse(expression).getAst();
            return Optional.empty();
        } catch (CelValidationException e) {
            return Optional.of(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse("it cannot be read"));
        }
    }

    private static void broken(SpecPath at, String message, Findings findings) {
        findings.add(Code.BROKEN_EXPRESSION, at, message, "Correct the expression.");
    }
}
