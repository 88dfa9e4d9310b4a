package io.kfp4j.server;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a path of the protocol asks for. */
sealed interface Route {
    /** {@code /v2} */
    record Server() implements Route {}

    /** {@code /v2/health/live} */
    record Live() implements Route {}

    /** {@code /v2/health/ready} */
    record Ready() implements Route {}

    /** {@code /v2/models/{model}[/versions/{version}]} */
    record Metadata(String model, @Nullable String version) implements Route {}

    /** {@code /v2/models/{model}[/versions/{version}]/ready} */
    record ModelReady(String model, @Nullable String version) implements Route {}

    /** {@code /v2/models/{model}[/versions/{version}]/infer} */
    record Infer(String model, @Nullable String version) implements Route {}

    /** The route of a path; nothing when the protocol has no such path. */
    static Optional<Route> of(String path) {
        var segments = List.of(path.substring(1).split("/", -1));
        if (segments.equals(List.of("v2"))) {
            return Optional.of(new Server());
        } else if (segments.equals(List.of("v2", "health", "live"))) {
            return Optional.of(new Live());
        } else if (segments.equals(List.of("v2", "health", "ready"))) {
            return Optional.of(new Ready());
        } else if (segments.size() < 3 || !segments.subList(0, 2).equals(List.of("v2", "models"))) {
            return Optional.empty();
        }
        var model = segments.get(2);
        var rest = segments.subList(3, segments.size());
        if (rest.size() >= 2 && rest.get(0).equals("versions")) {
            return ofModel(model, rest.get(1), rest.subList(2, rest.size()));
        }
        return ofModel(model, null, rest);
    }

    private static Optional<Route> ofModel(String model, @Nullable String version, List<String> rest) {
        if (rest.isEmpty()) {
            return Optional.of(new Metadata(model, version));
        } else if (rest.equals(List.of("ready"))) {
            return Optional.of(new ModelReady(model, version));
        } else if (rest.equals(List.of("infer"))) {
            return Optional.of(new Infer(model, version));
        }
        return Optional.empty();
    }
}
