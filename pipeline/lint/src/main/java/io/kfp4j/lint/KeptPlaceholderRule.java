package io.kfp4j.lint;

import java.util.Set;
import java.util.regex.Pattern;

/** Placeholders that KFP's language knows but its open-source backend hands to the program as they are. */
final class KeptPlaceholderRule implements Rule {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\$[^}]*\\}\\}");
    private static final Pattern IN_PROGRAM = Pattern.compile("\\{\\{\\$("
            + "|\\.inputs\\.parameters\\[[^\\]]*\\]"
            + "|\\.(inputs|outputs)\\.artifacts\\[[^\\]]*\\]\\.(uri|path)"
            + "|\\.outputs\\.parameters\\[[^\\]]*\\]\\.output_file)\\}\\}");
    private static final Pattern IN_VALUE = Pattern.compile("\\{\\{\\$\\.inputs\\.parameters\\[[^\\]]*\\]\\}\\}");
    private static final Set<String> WHOLE_VALUES = Set.of(
            "{{$.pipeline_job_name}}",
            "{{$.pipeline_job_resource_name}}",
            "{{$.pipeline_job_uuid}}",
            "{{$.pipeline_task_name}}",
            "{{$.pipeline_task_uuid}}",
            "{{$.pipeline_job_create_time_utc}}",
            "{{$.pipeline_job_schedule_time_utc}}");
    private static final String WORKSPACE = "{{$.workspace_path}}";

    @Override
    public void check(Subject subject, Findings findings) {
        subject.executors().forEach(executor -> {
            Texts.program(executor, (at, text) -> program(executor, at, text, findings));
            var container = executor.container();
            if (container != null && !container.command().isEmpty()) {
                var first = container.command().get(0);
                if (PLACEHOLDER.matcher(first).find() && !first.equals("{{$}}")) {
                    kept(executor.containerAt().to("command").to(0), first, "as the program itself", findings);
                }
            }
        });
        subject.tasks().forEach(task -> Texts.of(task, (at, text) -> value(at, text, findings)));
        subject.components().forEach((name, component) -> Graph.inputs(component)
                .parameters()
                .forEach((input, definition) -> Texts.tree(
                        SpecPath.of("components", name, "inputDefinitions", "parameters", input, "defaultValue"),
                        definition.defaultValue(),
                        (at, text) -> value(at, text, findings))));
    }

    private static void program(Executor executor, SpecPath at, String text, Findings findings) {
        if (text.startsWith("{\"Concat\":")) {
            kept(at, "{\"Concat\": …}", "in executor '" + executor.label() + "'", findings);
            return;
        }
        var placeholders = PLACEHOLDER.matcher(text);
        while (placeholders.find()) {
            var placeholder = placeholders.group();
            if (!IN_PROGRAM.matcher(placeholder).matches()) {
                kept(at, placeholder, "in executor '" + executor.label() + "'", findings);
            }
        }
    }

    private static void value(SpecPath at, String text, Findings findings) {
        var placeholders = PLACEHOLDER.matcher(text);
        while (placeholders.find()) {
            var placeholder = placeholders.group();
            boolean replaced = IN_VALUE.matcher(placeholder).matches()
                    || placeholder.equals(WORKSPACE)
                    || (WHOLE_VALUES.contains(placeholder) && placeholder.equals(text));
            if (!replaced) {
                kept(at, placeholder, "in this value", findings);
            }
        }
    }

    private static void kept(SpecPath at, String placeholder, String where, Findings findings) {
        findings.add(
                Code.PLACEHOLDER_KEPT,
                at,
                "the open-source backend does not replace " + placeholder + " " + where,
                "Hand the program '{{$}}' and let it read what it needs, or bind the value to an input.");
    }
}
