package io.kfp4j.inference;

import java.util.List;

/**
 * What a server tells about itself.
 *
 * @param extensions the protocol's extensions that it knows, for example {@code classification}
 */
public record ServerMetadata(String name, String version, List<String> extensions) {
    public ServerMetadata {
        extensions = List.copyOf(extensions);
    }
}
