package io.kfp4j.components.uploadmodel;

import io.kfp4j.s3.StoredObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files of an upload with their sizes and check sums. */
final class Manifest {
    private final Map<String, StoredObject> files = new LinkedHashMap<>();

    void add(String path, StoredObject stored) {
        files.put(path, stored);
    }

    String sha256Of(String path) {
        var stored = files.get(path);
        if (stored == null) {
            throw new IllegalArgumentException("The manifest has no '" + path + "'");
        }
        return stored.sha256();
    }

    /** The same files give the same text. Paths hold nothing that JSON would have to escape. */
    String toJson() {
        var entries = new ArrayList<String>();
        files.forEach((path, stored) -> entries.add("    {\"path\": \"" + path + "\", \"size\": " + stored.size()
                + ", \"sha256\": \"" + stored.sha256() + "\"}"));
        return "{\n  \"files\": [\n" + String.join(",\n", entries) + "\n  ]\n}\n";
    }
}
