package io.kfp4j.dsl;

import io.kfp4j.component.Accessor;
import io.kfp4j.component.Artifact;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Stands for the inputs of a container component in its command and arguments.
 *
 * @param <I> the inputs
 */
public final class InputPlaceholders<I extends Record> {
    private final Placeholders fields;

    InputPlaceholders(Placeholders fields) {
        this.fields = fields;
    }

    /** The value of a parameter; a list or record as JSON. */
    public String value(Accessor<I, ? extends @Nullable Object> parameter) {
        return fields.parameter("value(…)", parameter, "{{$.inputs.parameters['%s']}}");
    }

    /** Where an artifact lies in the container. */
    public String path(Accessor<I, ? extends @Nullable Artifact> artifact) {
        return fields.artifact("path(…)", artifact, "{{$.inputs.artifacts['%s'].path}}");
    }

    /** Where an artifact is kept. */
    public String uri(Accessor<I, ? extends @Nullable Artifact> artifact) {
        return fields.artifact("uri(…)", artifact, "{{$.inputs.artifacts['%s'].uri}}");
    }

    /**
     * Arguments that are there only if a parameter is given. It must be a whole argument, not part of a text, and only servers from
     * 2.17 on understand it, so the compiler wants to be told such a target. Those of Kubeflow do not look for it in the command, nor
     * for artifacts; the compiler refuses that unless told to go {@code beyondKubeflow}.
     *
     * @param then the arguments if the input is given
     * @param otherwise the arguments if it is not
     */
    public String ifPresent(Accessor<I, ? extends @Nullable Object> input, List<String> then, List<String> otherwise) {
        var name = fields.optional("ifPresent(…)", input);
        return "{\"IfPresent\": {\"InputName\": " + quoted(name) + ", \"Then\": " + array(then)
                + (otherwise.isEmpty() ? "" : ", \"Else\": " + array(otherwise)) + "}}";
    }

    private static String array(List<String> texts) {
        return texts.stream().map(InputPlaceholders::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        text.chars().forEach(each -> {
            if (each < ' ') {
                json.append("\\u%04x".formatted(each));
            } else {
                json.append(each == '"' || each == '\\' ? "\\" : "").append((char) each);
            }
        });
        return json.append('"').toString();
    }
}
