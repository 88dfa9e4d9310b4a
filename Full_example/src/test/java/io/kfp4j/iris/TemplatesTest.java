package io.kfp4j.iris;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.compiler.Compiler;
import io.kfp4j.local.Secrets;
import io.kfp4j.spec.format.SpecWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The files that an operator fills in say what the pipeline asks for. */
class TemplatesTest {

    @Test
    void parametersAreThoseOfThePipelineWithTheirDefaults() throws Exception {
        var root = Objects.requireNonNull(
                Compiler.compile(new IrisPipeline()).pipeline().root());
        Map<String, Object> defaults = new LinkedHashMap<>();
        Objects.requireNonNull(root.inputDefinitions())
                .parameters()
                .forEach((name, input) -> defaults.put(name, comparable(input.defaultValue())));

        var template = (Map<?, ?>) yaml("parameters.yaml");

        Map<String, Object> given = new LinkedHashMap<>();
        template.forEach((name, value) -> given.put(String.valueOf(name), comparable(value)));
        assertThat(given).isEqualTo(defaults);
    }

    @Test
    void secretHasTheKeysThatTasksAskFor() throws Exception {
        var keys = ((Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) yaml("secret.yaml")).get("stringData"))).keySet();

        assertThat(Secrets.fromFile(Path.of("secret.yaml"))).hasToString("Secrets[iris-s3]");
        assertThat(SpecWriter.yaml(Compiler.compile(new IrisPipeline())))
                .contains("secretName: iris-s3")
                .contains(keys.stream().map(key -> "secretKey: " + key).toList());
    }

    private static Object yaml(String file) throws Exception {
        return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(Path.of(file)));
    }

    /** Numbers by their value, whatever their type. */
    private static Object comparable(@Nullable Object value) {
        return value instanceof Number number ? (Object) number.doubleValue() : String.valueOf(value);
    }
}
