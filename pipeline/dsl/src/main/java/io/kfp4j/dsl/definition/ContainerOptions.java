package io.kfp4j.dsl.definition;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a task with a container can be told.
 *
 * @param image in place of the component's own
 * @param resources by what they are; each a constant text or a channel
 */
public record ContainerOptions(
        @Nullable Source image,
        Map<Resource, Source> resources,
        List<Variable> variables,
        List<Reference> references,
        PodOptions pod,
        @Nullable Duration timeout) {

    /** Nothing said. */
    public static ContainerOptions none() {
        return new ContainerOptions(null, Map.of(), List.of(), List.of(), PodOptions.none(), null);
    }

    public ContainerOptions {
        resources = Collections.unmodifiableMap(new TreeMap<>(resources));
        variables = List.copyOf(variables);
        references = List.copyOf(references);
    }

    /** All values that may be known only when the pipeline runs. */
    public Stream<Source> sources() {
        return Stream.of(
                        Stream.ofNullable(image),
                        resources.values().stream(),
                        references.stream().map(Reference::source))
                .flatMap(each -> each);
    }

    /** What a container may and must have. */
    public enum Resource {
        CPU_LIMIT,
        CPU_REQUEST,
        MEMORY_LIMIT,
        MEMORY_REQUEST,
        ACCELERATOR_TYPE,
        ACCELERATOR_COUNT
    }

    /** An environment variable with a fixed value. */
    public record Variable(String name, String value) {}

    /** Something of Kubernetes whose name, or JSON, may be known only when the pipeline runs. */
    public sealed interface Reference {

        /** The name or JSON. */
        Source source();

        /** Keys of a secret or config map as environment variables. */
        record Keys(Kind kind, Source source, List<KeyToVariable> keys, boolean optional) implements Reference {

            public Keys {
                keys = List.copyOf(keys);
            }
        }

        /** A secret or config map as a folder of files. */
        record Files(Kind kind, Source source, String path, boolean optional) implements Reference {}

        /** A persistent volume claim, or a folder of it, as a folder. */
        record Claim(Source source, String path, @Nullable String folder) implements Reference {}

        /** A secret with which to pull the image. */
        record PullSecret(Source source) implements Reference {}

        /** Where to run, as JSON of one of Kubernetes' own types. */
        record Place(Placement placement, Source source) implements Reference {}
    }

    /** The ways to say where to run. */
    public enum Placement {
        NODE_SELECTOR,
        NODE_AFFINITY,
        TOLERATION
    }

    /** Where keys come from. */
    public enum Kind {
        SECRET,
        CONFIG_MAP
    }

    /** A key and the variable it becomes. */
    public record KeyToVariable(String key, String variable) {}
}
