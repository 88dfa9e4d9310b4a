package io.kfp4j.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SamplesTest {

    @TempDir
    Path folder;

    @Test
    void drawsTheSamePipelineForTheSameSeed() {
        var first = Samples.of(17);
        var second = Samples.of(17);

        assertThat(second).isEqualTo(first);
        assertThat(Samples.of(18).java()).isNotEqualTo(first.java());
    }

    @Test
    void drawsPipelinesThatCompile() throws Exception {
        var samples = LongStream.rangeClosed(1, 4).mapToObj(Samples::of).toList();

        new JavaSide(folder).compile(samples);

        assertThat(samples).allSatisfy(sample -> assertThat(folder.resolve(sample.name() + ".java.yaml"))
                .exists());
    }

    @Test
    void drawsEveryGroupSoonerOrLater() {
        var all = LongStream.rangeClosed(1, 60)
                .mapToObj(seed -> Samples.of(seed).python())
                .reduce("", String::concat);

        assertThat(List.of("dsl.If(", "dsl.Elif(", "dsl.Else(", "dsl.ParallelFor(", "dsl.Collected(", "dsl.OneOf("))
                .allSatisfy(group -> assertThat(all).contains(group));
    }

    @Test
    void saysWhatItsOwnCompilerRefuses() throws Exception {
        var sample = new Sample(
                1,
                "Refused",
                """
                package io.kfp4j.differential.samples;

                public final class Refused implements io.kfp4j.dsl.Pipeline<Refused.Parameters, Void> {
                    record Parameters() {}

                    @Override
                    public void define(io.kfp4j.dsl.PipelineBuilder<Parameters, Void> p) {
                        p.forEach(java.util.List.of("a")).run(item -> {});
                    }
                }
                """,
                "");

        new JavaSide(folder).compile(List.of(sample));

        assertThat(Files.readString(folder.resolve("Refused.java.error"))).contains("KFP4J-E");
    }
}
