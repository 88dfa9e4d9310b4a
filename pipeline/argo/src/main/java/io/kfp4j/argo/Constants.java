package io.kfp4j.argo;

import io.kfp4j.spec.ParameterSource;
import io.kfp4j.spec.ParameterType;
import io.kfp4j.spec.TaskSpec;
import io.kfp4j.spec.format.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The constants of one task: values known when the pipeline was compiled, except for the placeholders in their texts.
 *
 * @param input the input that the constant is for
 */
record Constants(Sources sources, String task, TaskSpec spec, String input) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\$\\.?(.*?)\\}\\}");
    private static final Pattern PARAMETER = Pattern.compile("inputs\\.parameters\\[(?:'([^']+)'|\"([^\"]+)\")\\]");

    /** The placeholders of a run, and what Argo calls them. */
    static final Map<String, String> RUN = Map.of(
            "pipeline_job_name", "workflow.name",
            "pipeline_job_resource_name", "workflow.name",
            "pipeline_job_uuid", "workflow.uid",
            "pipeline_task_uuid", "workflow.uid",
            "pipeline_job_create_time_utc", "workflow.creationTimestamp.RFC3339",
            "pipeline_job_schedule_time_utc", "workflow.creationTimestamp.RFC3339");

    Value value(Object constant, @Nullable ParameterType type) {
        if (!Json.text(constant).contains("{{$")) {
            return Value.constant(constant, type);
        }
        return Value.of(Expr.toJson(Expr.tree(expressions(constant))), type);
    }

    private Object expressions(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> map) {
            var result = new LinkedHashMap<String, Object>();
            map.forEach((key, value) -> result.put(String.valueOf(key), expressions(value)));
            return result;
        }
        if (tree instanceof List<?> list) {
            var result = new ArrayList<Object>();
            list.forEach(value -> result.add(expressions(value)));
            return result;
        }
        return tree instanceof String text ? expression(text) : quoted(tree);
    }

    private String expression(String text) {
        var parts = new ArrayList<String>();
        var matcher = PLACEHOLDER.matcher(text);
        var end = 0;
        while (matcher.find()) {
            if (matcher.start() > end) {
                parts.add(Expr.text(text.substring(end, matcher.start())));
            }
            parts.add(placeholder(matcher.group(1), matcher.group()));
            end = matcher.end();
        }
        if (end < text.length()) {
            parts.add(Expr.text(text.substring(end)));
        }
        return String.join(" + ", parts);
    }

    private String placeholder(String name, String whole) {
        var run = RUN.get(name);
        if (run != null) {
            return run;
        } else if (name.equals("pipeline_task_name")) {
            return Expr.text(task);
        } else if (name.equals("workspace_path")) {
            return Expr.text(ContainerPaths.WORKSPACE);
        }
        var parameter = PARAMETER.matcher(name);
        var inputs = spec.inputs();
        if (parameter.matches() && inputs != null) {
            var key = parameter.group(1) == null ? parameter.group(2) : parameter.group(1);
            var other = inputs.parameters().get(key);
            if (other != null && !holdsInputs(other)) {
                return sources.parameter(task, spec, key, other).text();
            }
        }
        sources.graph()
                .problem(
                        task,
                        "the value of '" + input + "' holds '" + whole
                                + "', which has no counterpart in Argo. Give the value another way.");
        return "''";
    }

    /** Such values could name each other in a circle. */
    private static boolean holdsInputs(TaskSpec.ParameterInput other) {
        return other.source() instanceof ParameterSource.RuntimeValue value
                && Json.text(value.constant()).contains("{{$.inputs");
    }

    /** A tree of values as one of expressions. */
    static Object quoted(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> map) {
            var result = new LinkedHashMap<String, Object>();
            map.forEach((key, value) -> result.put(String.valueOf(key), quoted(value)));
            return result;
        }
        if (tree instanceof List<?> list) {
            return list.stream().map(Constants::quoted).toList();
        }
        return tree == null ? "nil" : tree instanceof String text ? Expr.text(text) : Json.text(tree);
    }
}
