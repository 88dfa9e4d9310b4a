package io.kfp4j.lint;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Placeholders of inputs and outputs that are not there. */
final class PlaceholderRule implements Rule {
    private static final Pattern REFERENCE = Pattern.compile(
            "\\{\\{\\$\\.(inputs|outputs)\\.(parameters|artifacts)\\[(?:'|\\\\?\")(.*?)(?:'|\\\\?\")\\]");

    @Override
    public void check(Subject subject, Findings findings) {
        subject.executors().forEach(executor -> {
            if (!executor.tasks().isEmpty()) {
                var known = new HashSet<String>();
                executor.tasks().forEach(task -> known.addAll(names(task)));
                Texts.of(
                        executor,
                        (at, text) -> references(at, text, known, "executor '" + executor.label() + "'", findings));
            }
        });
        subject.tasks().filter(task -> task.component() != null).forEach(task -> {
            var known = names(task);
            Texts.of(task, (at, text) -> references(at, text, known, "task '" + task.name() + "'", findings));
        });
    }

    static Set<String> names(Task task) {
        Set<String> names = new HashSet<>();
        task.parameters().keySet().forEach(name -> names.add("inputs.parameters." + name));
        task.artifacts().keySet().forEach(name -> names.add("inputs.artifacts." + name));
        task.takes().parameters().keySet().forEach(name -> names.add("inputs.parameters." + name));
        task.takes().artifacts().keySet().forEach(name -> names.add("inputs.artifacts." + name));
        task.makes().parameters().keySet().forEach(name -> names.add("outputs.parameters." + name));
        task.makes().artifacts().keySet().forEach(name -> names.add("outputs.artifacts." + name));
        return names;
    }

    static void references(SpecPath at, String text, Set<String> known, String who, Findings findings) {
        var references = REFERENCE.matcher(text);
        while (references.find()) {
            var name = references.group(1) + "." + references.group(2) + "." + references.group(3);
            if (!known.contains(name)) {
                findings.add(
                        Code.UNKNOWN_PLACEHOLDER,
                        at,
                        who + " reads '" + name + "', which is not there",
                        "Name an input or output that the component declares.");
            }
        }
    }
}
