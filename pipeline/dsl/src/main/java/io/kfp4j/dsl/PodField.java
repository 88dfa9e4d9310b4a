package io.kfp4j.dsl;

/**
 * A field of the task's pod as an environment variable: {@code PodField.of("metadata.name").as("POD")}.
 *
 * @param path {@code metadata.annotations['team']}
 */
public record PodField(String path, String variable) implements EnvSource {

    /** Starts with the field. */
    public static Unnamed of(String path) {
        return new Unnamed(path);
    }

    /** Starts with a label of the pod. */
    public static Unnamed label(String name) {
        return of("metadata.labels['" + name + "']");
    }

    /** Starts with an annotation of the pod. */
    public static Unnamed annotation(String name) {
        return of("metadata.annotations['" + name + "']");
    }

    /** A field waiting for its variable. */
    public record Unnamed(String path) {

        public PodField as(String variable) {
            return new PodField(path, variable);
        }
    }
}
