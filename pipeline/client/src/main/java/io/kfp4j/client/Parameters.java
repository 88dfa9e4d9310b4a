package io.kfp4j.client;

import io.kfp4j.component.signature.WireNames;
import io.kfp4j.component.signature.WireValues;
import io.kfp4j.spec.format.SpecException;
import io.kfp4j.spec.format.Yaml;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a run, from where people have them. */
public final class Parameters {
    private static final int MOST_BYTES = 1 << 20;

    /**
     * A pipeline's own record as a map: {@code learningRate} is {@code learning_rate}; what is null is left out, so that the pipeline's default
     * applies.
     *
     * @throws InvalidParametersException if a value is none that KFP can take
     */
    public static Map<String, Object> of(Record parameters) {
        var map = new LinkedHashMap<String, Object>();
        for (RecordComponent component : parameters.getClass().getRecordComponents()) {
            String name = WireNames.ofField(component.getName());
            try {
                Object value = WireValues.toWire(WireValues.read(parameters, component));
                if (value != null) {
                    map.put(name, value);
                }
            } catch (IllegalArgumentException e) {
                throw new InvalidParametersException(List.of("parameter '" + name + "': " + e.getMessage() + "."));
            }
        }
        return Collections.unmodifiableMap(map);
    }

    /**
     * The parameters in a file: a YAML or JSON object with a value for each name.
     *
     * @throws InvalidParametersException if there is no such file, or something else in it
     */
    public static Map<String, Object> read(Path file) {
        try (var in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new InvalidParametersException(
                        List.of(file + ": this is larger than 1 MiB. Give large values as artifacts."));
            }
            return named(Yaml.parse(new String(bytes, StandardCharsets.UTF_8), file.toString()), file);
        } catch (SpecException e) {
            throw new InvalidParametersException(e.problems());
        } catch (IOException e) {
            throw new InvalidParametersException(List.of(
                    file + ": cannot be read (" + e.getClass().getSimpleName() + "). Give a file that can be."));
        }
    }

    private static Map<String, Object> named(@Nullable Object tree, Path file) {
        if (tree == null) {
            return Map.of();
        }
        if (!(tree instanceof Map<?, ?> map)) {
            throw new InvalidParametersException(
                    List.of(file + ": these are no parameters. Write one a line, 'epochs: 50'."));
        }
        var named = new LinkedHashMap<String, Object>();
        map.forEach((name, value) -> {
            if (value != null) {
                named.put(String.valueOf(name), value);
            }
        });
        return Collections.unmodifiableMap(named);
    }

    private Parameters() {}
}
