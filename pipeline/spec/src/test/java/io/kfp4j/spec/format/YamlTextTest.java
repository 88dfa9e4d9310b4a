package io.kfp4j.spec.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.spec.CompiledPipeline;
import io.kfp4j.spec.PipelineSpec;
import io.kfp4j.spec.PlatformSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Against the library's emitter, byte by byte. */
class YamlTextTest {
    private static final int SHOWN = 100;
    // Whatever YAML gives a meaning, characters that need to be escaped, and enough else to fill lines.
    private static final String ALPHABET =
            "abc xyz   \n\n'\"\\#:-?,[]{}&*!|>%@`~.0 1e+=<\t\r\0\u0007\u001b\u007f\u0080\u0085\u00a0"
                    + "\u00e9\u2028\u2029\ufeff\ufffe\ud7ff";

    @Test
    void writesEveryPipelineOfTheFieldAsTheLibraryDoes() throws IOException {
        for (Path file : Conformance.pipelines()) {
            assertSame(file.toString(), documents(SpecReader.read(file)));
        }
    }

    @Test
    void writesAwkwardRecordsAsTheLibraryDoes() {
        for (long seed = 0; seed < 100; seed++) {
            var records = new RandomRecords(seed, true);
            var documents =
                    documents(new CompiledPipeline(records.make(PipelineSpec.class), records.make(PlatformSpec.class)));

            assertSame("seed " + seed, documents);
        }
    }

    @Test
    void writesAnyTreeAsTheLibraryDoes() {
        for (long seed = 0; seed < 500; seed++) {
            var random = new Random(seed);

            assertSame("seed " + seed, List.of(map(random, 0), map(random, 0)));
        }
    }

    /** Shows the texts from shortly before the first difference: they are long, and full of control characters. */
    private static void assertSame(String what, List<? extends Map<String, ?>> documents) {
        var ours = YamlText.of(documents);
        var theirs = LibraryYaml.of(documents);
        int same = Math.max(0, Arrays.mismatch(ours.toCharArray(), theirs.toCharArray()) - SHOWN);
        assertThat(excerpt(ours, same)).as(what).isEqualTo(excerpt(theirs, same));
        assertThat(ours).as(what).hasSameSizeAs(theirs);
    }

    private static String excerpt(String text, int from) {
        return text.substring(from, Math.min(text.length(), from + 2 * SHOWN));
    }

    private static List<Map<String, @Nullable Object>> documents(CompiledPipeline pipeline) {
        var documents = new ArrayList<Map<String, @Nullable Object>>();
        documents.add(new Encoder("pipeline", true).message(pipeline.pipeline()));
        if (pipeline.platform() != null) {
            documents.add(new Encoder("platform", true).message(pipeline.platform()));
        }
        return documents;
    }

    private static Map<String, @Nullable Object> map(Random random, int depth) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (int i = random.nextInt(4); i > 0; i--) {
            map.put(text(random), value(random, depth + 1));
        }
        return map;
    }

    private static List<@Nullable Object> list(Random random, int depth) {
        var list = new ArrayList<@Nullable Object>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(value(random, depth + 1));
        }
        return list;
    }

    private static @Nullable Object value(Random random, int depth) {
        // Sometimes deeper than a line is wide.
        return switch (random.nextInt(depth > 60 ? 4 : 10)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextDouble();
            case 3, 4, 5 -> text(random);
            case 6, 7 -> list(random, depth);
            default -> map(random, depth);
        };
    }

    private static String text(Random random) {
        int first = random.nextBoolean() ? ALPHABET.length() : 7;
        var text = new StringBuilder();
        for (int i = random.nextInt(random.nextInt(5) == 0 ? 400 : 12); i > 0; i--) {
            if (random.nextInt(60) == 0) {
                text.append("\ud83d\ude00");
            } else {
                text.append(ALPHABET.charAt(random.nextInt(first)));
            }
        }
        return text.toString();
    }
}
