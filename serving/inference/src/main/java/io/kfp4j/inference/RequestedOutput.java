package io.kfp4j.inference;

/**
 * An output that a request asks for by name.
 *
 * @param parameters for example Triton's {@code classification}: how many of the best classes to return
 */
public record RequestedOutput(String name, Parameters parameters) {
    public RequestedOutput {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a requested output has an empty name");
        }
    }

    public static RequestedOutput named(String name) {
        return new RequestedOutput(name, Parameters.none());
    }

    /**
     * The best classes of an output in place of its numbers: a BYTES tensor of {@code score:index:label}.
     *
     * @param classes how many for each row, 1 or more
     */
    public static RequestedOutput classes(String name, int classes) {
        return new RequestedOutput(name, Parameters.of("classification", (long) classes));
    }
}
