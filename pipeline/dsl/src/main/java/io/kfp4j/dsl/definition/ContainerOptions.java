package io.kfp4j.dsl.definition;

import io.kfp4j.dsl.Resources;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a task with a container can be told.
 *
 * @param image in place of the component's own
 */
public record ContainerOptions(
        @Nullable String image,
        @Nullable Resources resources,
        List<Variable> variables,
        List<Reference> references,
        @Nullable Duration timeout) {

    /** Nothing said. */
    public static ContainerOptions none() {
        return new ContainerOptions(null, null, List.of(), List.of(), null);
    }

    public ContainerOptions {
        variables = List.copyOf(variables);
        references = List.copyOf(references);
    }

    /** An environment variable with a fixed value. */
    public record Variable(String name, String value) {}

    /** Something of Kubernetes that the container gets to see, by name. */
    public sealed interface Reference {

        /** Keys of a secret or config map as environment variables. */
        record Keys(Kind kind, Source name, List<KeyToVariable> keys) implements Reference {

            public Keys {
                keys = List.copyOf(keys);
            }
        }

        /** A secret or config map as a folder of files. */
        record Files(Kind kind, Source name, String path) implements Reference {}

        /** A persistent volume claim as a folder. */
        record Claim(Source name, String path) implements Reference {}

        /** An empty folder that lives as long as the task. */
        record Empty(String name, String path) implements Reference {}
    }

    /** Where keys come from. */
    public enum Kind {
        SECRET,
        CONFIG_MAP
    }

    /** A key and the variable it becomes. */
    public record KeyToVariable(String key, String variable) {}
}
