package io.kfp4j.server;

import io.kfp4j.inference.ModelMetadata;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A model of the repository with those of its versions that are served.
 *
 * @param problem why the model as a whole cannot be served; empty when it can
 */
record ServedModel(String name, SortedMap<Long, Version> versions, String problem) {
    /** One version, loaded or not. */
    sealed interface Version {
        record Loaded(String number, OnnxModel model) implements Version {}

        record Failed(String problem) implements Version {}
    }

    /**
     * The version that is asked for, the highest one when none is.
     *
     * @throws RefusedRequestException when there is no such version or when it did not load
     */
    Version.Loaded version(@Nullable String number) throws RefusedRequestException {
        if (!problem.isEmpty()) {
            throw RefusedRequestException.notReady("model '" + name + "' is not ready: " + problem);
        }
        var version = number == null ? versions.get(versions.lastKey()) : versions.get(parsed(number));
        if (version instanceof Version.Loaded loaded) {
            return loaded;
        } else if (version instanceof Version.Failed failed) {
            throw RefusedRequestException.notReady("model '" + name + "' is not ready: " + failed.problem());
        }
        throw RefusedRequestException.notFound(
                "model '" + name + "' has no version '" + number + "'; it has " + versions.keySet());
    }

    private static long parsed(String number) {
        // No version has this number.
        return number.matches("[1-9][0-9]{0,17}") ? Long.parseLong(number) : 0;
    }

    /** Whether every version that should be served is. */
    boolean ready() {
        return problem.isEmpty() && versions.values().stream().allMatch(Version.Loaded.class::isInstance);
    }

    ModelMetadata metadata(Version.Loaded version) {
        var signature = version.model().signature();
        var loaded = versions.values().stream()
                .filter(Version.Loaded.class::isInstance)
                .map(each -> ((Version.Loaded) each).number())
                .toList();
        return new ModelMetadata(name, loaded, OnnxModel.PLATFORM, signature.inputs(), signature.outputs());
    }
}
