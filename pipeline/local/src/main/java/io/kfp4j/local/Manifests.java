package io.kfp4j.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads Secrets or ConfigMaps from a file: Kubernetes manifests, or the short form of one map per name. */
final class Manifests {
    private static final long LARGEST_FILE = 4L << 20;

    /**
     * The values in a file.
     *
     * @param kind of the manifests wanted; others in the file are passed over
     * @throws LocalRunException if the file is not right
     */
    static Map<String, Map<String, String>> read(Path file, String kind) {
        var found = new LinkedHashMap<String, Map<String, String>>();
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw wrong(file, "it is larger than 4 MiB");
            }
            var settings =
                    LoadSettings.builder().setMaxAliasesForCollections(10).build();
            for (var document : new Load(settings).loadAllFromString(Files.readString(file, StandardCharsets.UTF_8))) {
                if (document instanceof Map<?, ?> map) {
                    read(file, kind, map, found);
                } else if (document != null) {
                    throw wrong(file, "it must hold maps");
                }
            }
        } catch (IOException | YamlEngineException e) {
            throw wrong(file, e.getClass().getSimpleName() + ", " + firstLine(e));
        }
        return found;
    }

    private static void read(Path file, String kind, Map<?, ?> document, Map<String, Map<String, String>> found) {
        if (document.get("items") instanceof List<?> items && "List".equals(document.get("kind"))) {
            items.forEach(item -> {
                if (item instanceof Map<?, ?> map) {
                    read(file, kind, map, found);
                }
            });
        } else if (document.containsKey("kind")) {
            if (kind.equals(document.get("kind"))) {
                found.put(name(file, document), values(file, kind, document));
            }
        } else {
            document.forEach(
                    (name, values) -> found.put(String.valueOf(name), texts(file, String.valueOf(name), values)));
        }
    }

    private static String name(Path file, Map<?, ?> manifest) {
        if (manifest.get("metadata") instanceof Map<?, ?> metadata && metadata.get("name") instanceof String name) {
            return name;
        }
        throw wrong(file, "a manifest has no metadata.name");
    }

    private static Map<String, String> values(Path file, String kind, Map<?, ?> manifest) {
        var values = new LinkedHashMap<String, String>();
        var name = name(file, manifest);
        if (manifest.get("data") != null) {
            texts(file, name, manifest.get("data"))
                    .forEach((key, text) ->
                            values.put(key, kind.equals("Secret") ? decoded(file, name, key, text) : text));
        }
        if (manifest.get("stringData") != null) {
            values.putAll(texts(file, name, manifest.get("stringData")));
        }
        return values;
    }

    private static Map<String, String> texts(Path file, String name, Object values) {
        if (!(values instanceof Map<?, ?> map)) {
            throw wrong(file, "'" + name + "' must be a map of keys and values");
        }
        var texts = new LinkedHashMap<String, String>();
        map.forEach((key, value) -> {
            // As Kubernetes has it; keys become the names of files.
            if (!String.valueOf(key).matches("[-._a-zA-Z0-9]{1,253}")
                    || String.valueOf(key).startsWith("..")) {
                throw wrong(file, "'" + name + "' has a key of other characters than letters, digits, '-', '_', '.'");
            }
            texts.put(String.valueOf(key), String.valueOf(value));
        });
        return texts;
    }

    private static String decoded(Path file, String name, String key, String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw wrong(file, "data." + key + " of '" + name + "' is not base64");
        }
    }

    private static LocalRunException wrong(Path file, String what) {
        return new LocalRunException(List.of("Cannot use '" + file + "': " + what
                + ". Give Kubernetes manifests, or lines such as 'my-secret: {KEY: value}'."));
    }

    /** The rest of a YAML error shows the text around it, and that may be a secret. */
    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private Manifests() {}
}
