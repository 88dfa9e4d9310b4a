package io.kfp4j.spec.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.PipelineSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StableTextTest {

    @Test
    void writesTheSameBytesInEveryLocaleAndEncoding(@TempDir Path folder) throws Exception {
        Path here = folder.resolve("here");
        Path there = folder.resolve("there");

        main(here.toString());
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=tr",
                        "-Duser.country=TR",
                        "-Dfile.encoding=US-ASCII",
                        "-Dline.separator=\r\n",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StableTextTest.class.getName(),
                        there.toString())
                .inheritIO()
                .start();

        assertThat(process.waitFor()).isZero();
        assertThat(there.resolve("pipeline.yaml")).hasSameBinaryContentAs(here.resolve("pipeline.yaml"));
        assertThat(there.resolve("pipeline.json")).hasSameBinaryContentAs(here.resolve("pipeline.json"));
    }

    /** Writes, reads and writes again, in whatever locale and encoding. */
    public static void main(String... folder) throws IOException {
        if (folder[0].endsWith("there") && !Locale.getDefault().getLanguage().equals("tr")) {
            throw new IllegalStateException("not in Turkish");
        }
        var records = new RandomRecords(42, true);
        PipelineSpec random = records.make(PipelineSpec.class);
        var pipeline = new PipelineSpec(
                new PipelineSpec.PipelineInfo("iris", "İrİs ıI", "Naïve – 3½ lines\nin Turkish: ığüşöç"),
                PipelineSpec.SCHEMA_VERSION,
                "kfp4j",
                random.components(),
                records.make(ComponentSpec.class),
                random.deploymentSpec(),
                "minio://I/i");
        for (String name : new String[] {"pipeline.yaml", "pipeline.json"}) {
            Path file = Files.createDirectories(Path.of(folder[0])).resolve(name);
            SpecWriter.write(new CompiledPipeline(pipeline, null), file);
            SpecWriter.write(SpecReader.read(file), file);
        }
    }
}
