package io.kfp4j.spec.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.spec.CompiledPipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ConformanceTest {

    @Test
    void writesWhatItReadWithNothingLostOrAdded() throws IOException {
        List<Path> files = Conformance.pipelines();
        var different = new ArrayList<Path>();
        int sameBytes = 0;
        for (Path file : files) {
            String original = Files.readString(file);
            CompiledPipeline pipeline = SpecReader.read(file);
            String written = SpecWriter.yaml(pipeline);
            if (!trees(written).equals(trees(original))
                    || !SpecReader.parse(written, "written.yaml").equals(pipeline)) {
                different.add(file);
            }
            sameBytes += written.equals(original) ? 1 : 0;
        }
        System.out.println("spec round trip: " + (files.size() - different.size()) + " of " + files.size() + " files");
        System.out.println("spec round trip: " + sameBytes + " of " + files.size() + " files are the same bytes");

        assertThat(files).hasSize(98);
        assertThat(different).isEmpty();
    }

    @Test
    void writesTheSameBytesAgain() throws IOException {
        for (Path file : Conformance.pipelines()) {
            String once = SpecWriter.yaml(SpecReader.read(file));

            String twice = SpecWriter.yaml(SpecReader.parse(once, "once.yaml"));

            assertThat(twice).as(file.toString()).isEqualTo(once);
        }
    }

    @Test
    void keepsEverythingInJson() throws IOException {
        for (Path file : Conformance.pipelines()) {
            CompiledPipeline pipeline = SpecReader.read(file);
            var first = new CompiledPipeline(pipeline.pipeline(), null);

            String json = SpecWriter.json(first);

            assertThat(SpecReader.parse(json, "pipeline.json"))
                    .as(file.toString())
                    .isEqualTo(first);
            assertThat(normal(Json.parse(json, "pipeline.json")))
                    .as(file.toString())
                    .isEqualTo(trees(Files.readString(file)).get(0));
        }
    }

    /** Read by others' code, so that a mistake of the reader cannot hide one of the writer. */
    private static List<@Nullable Object> trees(String yaml) {
        List<@Nullable Object> trees = new ArrayList<>();
        new Load(LoadSettings.builder().build()).loadAllFromString(yaml).forEach(tree -> trees.add(normal(tree)));
        return trees;
    }

    private static @Nullable Object normal(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> map) {
            var sorted = new TreeMap<String, @Nullable Object>();
            map.forEach((key, value) -> sorted.put((String) key, normal(value)));
            return sorted;
        } else if (tree instanceof List<?> list) {
            List<@Nullable Object> items = new ArrayList<>();
            list.forEach(item -> items.add(normal(item)));
            return items;
        }
        return tree instanceof Number number ? (Object) number.doubleValue() : tree;
    }
}
