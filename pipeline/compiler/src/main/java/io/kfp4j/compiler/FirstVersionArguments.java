package io.kfp4j.compiler;

import static io.kfp4j.compiler.FirstVersion.list;
import static io.kfp4j.compiler.FirstVersion.map;
import static io.kfp4j.compiler.FirstVersion.text;
import static io.kfp4j.compiler.FirstVersion.wireName;

import io.kfp4j.spec.InputDefinitions;
import io.kfp4j.spec.OutputDefinitions;
import io.kfp4j.spec.format.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Commands and arguments of KFP's first version, in the placeholders of today. */
final class FirstVersionArguments {
    private final InputDefinitions inputs;
    private final OutputDefinitions outputs;

    FirstVersionArguments(InputDefinitions inputs, OutputDefinitions outputs) {
        this.inputs = inputs;
        this.outputs = outputs;
    }

    List<String> of(List<?> said) {
        return said.stream().map(this::of).toList();
    }

    private String of(@Nullable Object said) {
        if (!(said instanceof Map<?, ?> map)) {
            return text(said);
        }
        if (map.size() != 1) {
            throw new IllegalArgumentException("a placeholder has one key, and '" + said + "' has " + map.size());
        }
        var entry = map.entrySet().iterator().next();
        return of(String.valueOf(entry.getKey()), entry.getValue());
    }

    private String of(String kind, @Nullable Object what) {
        return switch (kind) {
            case "inputValue" -> "{{$.inputs.parameters['" + known(what, inputs.parameters()) + "']}}";
            case "inputPath" -> "{{$.inputs.artifacts['" + known(what, inputs.artifacts()) + "'].path}}";
            case "inputUri" -> "{{$.inputs.artifacts['" + known(what, inputs.artifacts()) + "'].uri}}";
            case "outputPath" ->
                outputs.parameters().containsKey(wireName(text(what)))
                        ? "{{$.outputs.parameters['" + wireName(text(what)) + "'].output_file}}"
                        : "{{$.outputs.artifacts['" + known(what, outputs.artifacts()) + "'].path}}";
            case "outputUri" -> "{{$.outputs.artifacts['" + known(what, outputs.artifacts()) + "'].uri}}";
            case "concat" -> list(what).stream().map(this::of).collect(Collectors.joining());
            case "if" -> choice(map(what));
            case "executorInput" -> "{{$}}";
            default -> throw new IllegalArgumentException("'" + kind + "' is no placeholder that KFP knows");
        };
    }

    private String choice(Map<String, Object> said) {
        var name = said.get("cond") == null
                ? said.get("inputName")
                : map(said.get("cond")).get("isPresent");
        Map<String, Object> choice = new LinkedHashMap<>();
        choice.put("InputName", known(name, inputs.parameters()));
        choice.put("Then", branch(said.get("then")));
        if (said.get("else") != null) {
            choice.put("Else", branch(said.get("else")));
        }
        // The server looks for this very beginning.
        return "{\"IfPresent\": " + Json.text(choice) + "}";
    }

    private Object branch(@Nullable Object said) {
        return said instanceof List<?> list ? of(list) : of(said);
    }

    private static String known(@Nullable Object name, Map<String, ?> fields) {
        var wireName = wireName(text(name));
        if (!fields.containsKey(wireName)) {
            throw new IllegalArgumentException("a placeholder names '" + name
                    + "', which is not among the inputs or outputs of the kind it takes: " + fields.keySet());
        }
        return wireName;
    }
}
