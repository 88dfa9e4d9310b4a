package io.kfp4j.client.connection;

import io.kfp4j.spec.format.Json;
import io.kfp4j.spec.format.SpecException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The file in which KFP's own client keeps namespace, cookie and header, and in which ours finds any setting by its key. */
final class ContextFile {

    static Map<Setting, String> read(Path file) {
        var settings = new EnumMap<Setting, String>(Setting.class);
        if (!Files.isRegularFile(file)) {
            return settings;
        }
        Map<?, ?> map = parse(file);
        for (Setting setting : Setting.values()) {
            if (map.get(setting.key()) instanceof String value) {
                settings.put(setting, value);
            }
        }
        if (map.get("client_authentication_cookie") instanceof String cookie && !cookie.isBlank()) {
            settings.putIfAbsent(Setting.COOKIE, cookie);
        }
        if (map.get("client_authentication_header_name") instanceof String name
                && map.get("client_authentication_header_value") instanceof String value
                && !name.isBlank()) {
            settings.putIfAbsent(Setting.HEADERS, name + "=" + value);
        }
        return settings;
    }

    private static Map<?, ?> parse(Path file) {
        try {
            if (Json.parse(SmallFile.read(file), file.toString()) instanceof Map<?, ?> map) {
                return map;
            }
        } catch (SpecException e) {
            // Its message has the place, not the text, which may hold a cookie.
            throw new SettingsException(e.problems());
        }
        throw new SettingsException(List.of(
                "context file '" + file + "' holds no settings. Write an object such as {\"namespace\": \"team\"}."));
    }

    private ContextFile() {}
}
