package io.kfp4j.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A YAML or JSON file with values by name. */
final class ValuesFile {
    private static final long LARGEST_FILE = 1L << 20;

    /**
     * The values as a JSON tree; whole numbers are {@code Long}.
     *
     * @throws IllegalArgumentException if it is no such file
     */
    static Map<String, @Nullable Object> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no file '" + file + "'.");
        }
        if (Files.size(file) > LARGEST_FILE) {
            throw new IllegalArgumentException("'" + file + "' is larger than 1 MiB.");
        }
        try {
            var settings =
                    LoadSettings.builder().setMaxAliasesForCollections(10).build();
            if (new Load(settings).loadFromString(Files.readString(file)) instanceof Map<?, ?> map) {
                return tree(map);
            }
            throw new IllegalArgumentException("'" + file + "' must hold values by name, such as 'epochs: 50'.");
        } catch (YamlEngineException | CharacterCodingException e) {
            throw new IllegalArgumentException("'" + file + "' is no YAML: " + e.getMessage(), e);
        }
    }

    private static Map<String, @Nullable Object> tree(Map<?, ?> map) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        map.forEach((name, value) -> tree.put(String.valueOf(name), value(value)));
        return tree;
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return tree(map);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> values = new ArrayList<>();
            list.forEach(each -> values.add(value(each)));
            return values;
        }
        return value instanceof Integer number ? (Object) number.longValue() : value;
    }

    private ValuesFile() {}
}
