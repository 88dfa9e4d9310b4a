package io.kfp4j.spec;

import java.util.Map;

/** What a pipeline needs from particular platforms: the second document of KFP's intermediate representation. */
public record PlatformSpec(Map<String, SinglePlatformSpec> platforms) {
    /** The only platform that the open-source backend knows. */
    public static final String KUBERNETES = "kubernetes";

    public PlatformSpec {
        platforms = Ordered.copy(platforms);
    }
}
