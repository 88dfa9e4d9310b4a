package io.kfp4j.maven;

import io.kfp4j.client.Parameters;
import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.ParameterType;
import io.kfp4j.spec.format.Json;
import io.kfp4j.spec.format.SpecException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of one run: those of a file, of the pom and of the command line, the later wins. Texts become values of the type that the
 * pipeline has for them; what cannot is left as it is, for whoever takes the parameters to refuse, together with everything else.
 */
final class ParameterValues {
    private static final String PREFIX = "kfp4j.parameter.";

    private final Map<String, ParameterType> types = new LinkedHashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    ParameterValues(CompiledPipeline pipeline) {
        var root = pipeline.pipeline().root();
        var inputs = root == null ? null : root.inputDefinitions();
        if (inputs != null) {
            inputs.parameters().forEach((name, each) -> {
                var type = each.parameterType();
                types.put(name, type == null ? ParameterType.STRING : type);
            });
        }
    }

    /** Those in a YAML or JSON file. */
    ParameterValues file(@Nullable Path file) {
        if (file != null) {
            Parameters.read(file).forEach((name, value) -> values.put(name, widened(types.get(name), value)));
        }
        return this;
    }

    /** Those of the pom. */
    ParameterValues texts(Map<String, String> texts) {
        texts.forEach(this::text);
        return this;
    }

    /** Those given as {@code -Dkfp4j.parameter.epochs=50}. */
    ParameterValues properties(Properties given) {
        given.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .sorted()
                .forEach(name -> text(name.substring(PREFIX.length()), given.getProperty(name)));
        return this;
    }

    Map<String, Object> values() {
        return values;
    }

    /** An element without text is null in a pom. */
    private void text(String name, @Nullable String text) {
        values.put(name, value(types.getOrDefault(name, ParameterType.STRING), name, text == null ? "" : text));
    }

    private static Object value(ParameterType type, String name, String text) {
        try {
            return switch (type) {
                case NUMBER_INTEGER -> Long.valueOf(text.strip());
                case NUMBER_DOUBLE -> Double.valueOf(text.strip());
                case BOOLEAN -> bool(text.strip(), text);
                case LIST, STRUCT -> json(name, text);
                default -> text;
            };
        } catch (NumberFormatException | SpecException e) {
            return text;
        }
    }

    private static Object json(String name, String text) {
        var tree = Json.parse(text, "parameter '" + name + "'");
        return tree == null ? text : tree;
    }

    private static Object bool(String word, String text) {
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> text;
        };
    }

    /** A file may have 1 for a double that happens to be whole, and whole numbers of any size. */
    private static Object widened(@Nullable ParameterType type, Object value) {
        if (type == ParameterType.NUMBER_DOUBLE && value instanceof Number number) {
            return number.doubleValue();
        }
        return value instanceof Integer number ? (Object) number.longValue() : value;
    }
}
