package io.kfp4j.spec.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.ComponentSpec;
import io.kfp4j.spec.PipelineSpec;
import io.kfp4j.spec.PipelineSpec.PipelineInfo;
import io.kfp4j.spec.PlatformSpec;
import io.kfp4j.spec.executor.ExecutorInput;
import io.kfp4j.spec.executor.ExecutorOutput;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RandomRecordsTest {

    @Test
    void readsBackEveryPipelineThatItWrites() {
        for (long seed = 0; seed < 100; seed++) {
            CompiledPipeline pipeline = pipeline(seed);

            CompiledPipeline read = SpecReader.parse(SpecWriter.yaml(pipeline), "random.yaml");

            assertSame(seed, read, pipeline);
        }
    }

    @Test
    void readsBackEveryPipelineThatItWritesAsJson() {
        for (long seed = 0; seed < 100; seed++) {
            var pipeline = new CompiledPipeline(pipeline(seed).pipeline(), null);

            CompiledPipeline read = SpecReader.parse(SpecWriter.json(pipeline), "random.json");

            assertSame(seed, read, pipeline);
        }
    }

    @Test
    void readsBackWhatLaunchersAndProgramsTellEachOther() {
        for (long seed = 0; seed < 100; seed++) {
            var records = new RandomRecords(seed, false);
            ExecutorInput input = records.make(ExecutorInput.class);
            ExecutorOutput output = records.make(ExecutorOutput.class);

            assertSame(seed, Json.read(Json.write(input), "in.json", ExecutorInput.class), input);
            assertSame(seed, Json.readLenient(Json.write(output), "out.json", ExecutorOutput.class), output);
        }
    }

    @Test
    void answersEveryDamagedTextWithAPipelineOrASpecException() {
        String yaml = SpecWriter.yaml(pipeline(7));
        String json = SpecWriter.json(new CompiledPipeline(pipeline(8).pipeline(), null));
        var random = new Random(1);
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            refused += isRefused(damaged(yaml, random), "damaged.yaml") ? 1 : 0;
            refused += isRefused(damaged(json, random), "damaged.json") ? 1 : 0;
        }

        assertThat(refused).isGreaterThan(50);
    }

    /** Says only the seed: the records are long and full of control characters. */
    private static void assertSame(long seed, Record read, Record written) {
        assertThat(read.equals(written)).as("same for seed " + seed).isTrue();
    }

    private static boolean isRefused(String text, String source) {
        try {
            SpecReader.parse(text, source);
            return false;
        } catch (SpecException e) {
            assertThat(e.problems()).isNotEmpty().allMatch(problem -> problem.startsWith(source + ":"));
            return true;
        }
    }

    private static String damaged(String text, Random random) {
        var damaged = new StringBuilder(text);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(damaged.length());
            switch (random.nextInt(3)) {
                case 0 -> damaged.delete(at, Math.min(damaged.length(), at + 1 + random.nextInt(20)));
                case 1 -> damaged.insert(at, " \n:-{}[]'\"&*!#1,\u0000\ud800".charAt(random.nextInt(18)));
                default -> damaged.insert(at, text, 0, random.nextInt(40));
            }
        }
        return damaged.toString();
    }

    /** Anything at all, except that the server's demands are met. */
    private static CompiledPipeline pipeline(long seed) {
        var records = new RandomRecords(seed, true);
        PipelineSpec random = records.make(PipelineSpec.class);
        PipelineInfo info = records.make(PipelineInfo.class);
        PlatformSpec platform = records.make(PlatformSpec.class);
        var pipeline = new PipelineSpec(
                new PipelineInfo("n" + info.name(), info.displayName(), info.description()),
                PipelineSpec.SCHEMA_VERSION,
                random.sdkVersion(),
                random.components(),
                records.make(ComponentSpec.class),
                random.deploymentSpec(),
                random.defaultPipelineRoot());
        return new CompiledPipeline(pipeline, platform.platforms().isEmpty() ? null : platform);
    }
}
