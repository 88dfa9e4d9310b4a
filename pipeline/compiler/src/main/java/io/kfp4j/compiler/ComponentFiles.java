package io.kfp4j.compiler;

import io.kfp4j.dsl.FromYaml;
import io.kfp4j.spec.format.SpecException;
import io.kfp4j.spec.format.SpecReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the YAML of components that others made. */
final class ComponentFiles {
    private static final int MAXIMUM_BYTES = 8_000_000;
    private static final int DEEPEST = 100;

    /**
     * The component behind an interface.
     *
     * @throws IllegalArgumentException with a sentence about a file that is missing or holds no component
     */
    static LoadedComponent read(Class<?> component, FromYaml file) {
        return parse(text(component, file.value()), file.value());
    }

    /**
     * The component in a text.
     *
     * @throws IllegalArgumentException with a sentence about a text that holds no component
     */
    static LoadedComponent parse(String text, String source) {
        try {
            return isFirstVersion(text)
                    ? FirstVersion.read(text, source)
                    : LoadedComponent.of(SpecReader.parse(text, source), source);
        } catch (SpecException | YamlEngineException e) {
            throw new IllegalArgumentException(source + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String text(Class<?> component, String resource) {
        try (var in = component.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "there is no resource '" + resource + "' beside " + component.getName());
            }
            var bytes = in.readNBytes(MAXIMUM_BYTES + 1);
            if (bytes.length > MAXIMUM_BYTES) {
                throw new IllegalArgumentException(
                        resource + " is larger than " + MAXIMUM_BYTES + " bytes, which no component is");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalArgumentException(resource + " cannot be read: " + e.getMessage(), e);
        }
    }

    // A component of the first version says its implementation at the top; no compiled file does.
    private static boolean isFirstVersion(String text) {
        int depth = 0;
        boolean found = false;
        for (Event event : new Parse(LoadSettings.builder().build()).parseString(text)) {
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                case Scalar -> found |= depth == 1 && event.toString().contains("implementation");
                default -> {}
            }
            if (depth > DEEPEST) {
                throw new IllegalArgumentException(
                        "it is nested more than " + DEEPEST + " deep, which no component is");
            }
        }
        return found;
    }

    private ComponentFiles() {}
}
