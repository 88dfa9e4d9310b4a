package io.kfp4j.local.value;

import io.kfp4j.spec.executor.ArtifactList;
import io.kfp4j.spec.executor.ExecutorInput;
import io.kfp4j.spec.format.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts the values of a task into its command, as far as KFP's driver and launcher do and no further: what they leave alone reaches the
 * program as it stands. Values that hold placeholders themselves are looked through once more.
 */
public final class Placeholders {
    private static final String EXECUTOR_INPUT = "{{$}}";
    private static final Pattern PARAMETER = Pattern.compile("\\{\\{\\$\\.inputs\\.parameters\\['([^']+)'\\]\\}\\}");

    private final String executorInput;
    private final Map<String, @Nullable Object> parameters;
    private final Map<String, Object> given;
    private final Map<String, String> replacements = new LinkedHashMap<>();

    /**
     * @param input what the program is handed
     * @param given the input parameters without defaults of the component
     * @param path from an artifact's URI to its place on this machine
     */
    public Placeholders(ExecutorInput input, Map<String, Object> given, Function<String, String> path) {
        this.executorInput = Json.write(input);
        this.given = given;
        var inputs = input.inputs();
        this.parameters = inputs == null ? Map.of() : inputs.parameterValues();
        // Values that hold placeholders go first, so that what they bring in is replaced as well.
        putParameters(true);
        putParameters(false);
        if (inputs != null) {
            putArtifacts("inputs", inputs.artifacts(), path);
        }
        var outputs = input.outputs();
        if (outputs != null) {
            putArtifacts("outputs", outputs.artifacts(), path);
            outputs.parameters()
                    .forEach((name, file) -> replacements.put(
                            "{{$.outputs.parameters['" + name + "'].output_file}}", file.outputFile()));
        }
    }

    /**
     * The command with its arguments as the program gets them.
     *
     * @throws ValueException if an argument names an input parameter that has no value
     */
    public List<String> substitute(List<String> command, List<String> arguments) {
        var result = new ArrayList<String>();
        for (var word : command) {
            var withInput = word.replace(EXECUTOR_INPUT, executorInput);
            // The launcher looks for nothing else in the program's own name.
            result.add(result.isEmpty() ? withInput : launcher(withInput));
        }
        for (var argument : arguments) {
            for (var word : branches(argument)) {
                result.add(launcher(driver(word).replace(EXECUTOR_INPUT, executorInput)));
            }
        }
        return result;
    }

    private String launcher(String word) {
        if (!word.contains("{{$.")) {
            return word;
        }
        var result = word;
        for (var replacement : replacements.entrySet()) {
            result = result.replace(replacement.getKey(), replacement.getValue());
        }
        return result;
    }

    private String driver(String word) {
        return PARAMETER.matcher(word).replaceAll(match -> {
            var name = match.group(1);
            if (!parameters.containsKey(name)) {
                throw new ValueException("Argument \"" + word + "\" names input '" + name
                        + "', which has no value. Give it one, or a default.");
            }
            return Matcher.quoteReplacement(ValueText.driver(parameters.get(name)));
        });
    }

    /** The words that an argument {@code {"IfPresent": …}} stands for; any other argument is its own. */
    private List<String> branches(String argument) {
        if (!argument.startsWith("{\"IfPresent\":") || argument.contains("$.outputs")) {
            return List.of(argument);
        }
        if (Json.parse(argument, "IfPresent") instanceof Map<?, ?> outer
                && outer.get("IfPresent") instanceof Map<?, ?> choice) {
            var branch = choice.get(given.containsKey(String.valueOf(choice.get("InputName"))) ? "Then" : "Else");
            if (branch instanceof List<?> words) {
                return words.stream().map(String::valueOf).toList();
            }
            return branch == null ? List.of() : List.of(String.valueOf(branch));
        }
        return List.of(argument);
    }

    private void putParameters(boolean holdingPlaceholders) {
        parameters.forEach((name, value) -> {
            if (value != null) {
                var text = ValueText.launcher(value);
                if (text.contains("{{$.") == holdingPlaceholders) {
                    replacements.put("{{$.inputs.parameters['" + name + "']}}", text);
                }
            }
        });
    }

    private void putArtifacts(String side, Map<String, ArtifactList> artifacts, Function<String, String> path) {
        artifacts.forEach((name, list) -> list.artifacts().stream().findFirst().ifPresent(artifact -> {
            var uri = artifact.uri();
            if (uri != null) {
                var key = "{{$." + side + ".artifacts['" + name + "']";
                replacements.put(key + ".uri}}", uri);
                replacements.put(key + ".path}}", path.apply(uri));
            }
        }));
    }
}
