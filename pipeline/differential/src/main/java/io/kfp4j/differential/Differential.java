package io.kfp4j.differential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Compares our compiler with the Python SDK's over random pipelines.
 *
 * <pre>
 * Differential --python target/peers/bin/python --count 300        the pipelines of seeds 1 to 300
 * Differential --python target/peers/bin/python --seed 17          one of them, with both sources and both specs
 * </pre>
 */
public final class Differential {
    private final Path folder;
    private final String python;
    private final Allowances allowances = new Allowances();

    private Differential(Path folder, String python) {
        this.folder = folder.resolve("samples");
        this.python = python;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var arguments = Arguments.of(args);
        if (arguments == null) {
            System.err.println(
                    "usage: Differential --python FILE [--folder FOLDER] [--first N] [--count N] | [--seed N]");
            System.exit(2);
            return;
        }
        var differential = new Differential(arguments.folder(), arguments.python());
        var different = differential.run(LongStream.range(arguments.first(), arguments.first() + arguments.count())
                .mapToObj(Samples::of)
                .toList());
        if (arguments.shown()) {
            differential.show(Samples.of(arguments.first()));
        }
        differential
                .allowances
                .counts()
                .forEach((reason, count) -> System.out.println("allowed: " + reason + ", " + count + " times"));
        System.out.printf("differential: %d passed, %d failed%n", arguments.count() - different, different);
        System.exit(different == 0 ? 0 : 1);
    }

    private int run(List<Sample> samples) throws IOException, InterruptedException {
        clear();
        new JavaSide(folder).compile(samples);
        new PythonSide(folder, python).compile(samples);
        int different = 0;
        for (var sample : samples) {
            var differences = differences(sample);
            if (!differences.isEmpty()) {
                different++;
                System.out.println("seed " + sample.seed() + " differs:");
                differences.forEach(each -> System.out.println("  " + each));
            }
        }
        return different;
    }

    private List<String> differences(Sample sample) throws IOException {
        List<String> errors = new ArrayList<>();
        for (var error : List.of(".java.error", ".py.error")) {
            var file = folder.resolve(sample.name() + error);
            if (Files.exists(file)) {
                errors.add(error + ": " + Files.readString(file));
            }
        }
        if (!errors.isEmpty()) {
            return errors;
        }
        try {
            return Differences.between(tree(sample, ".java.yaml"), tree(sample, ".py.yaml"), allowances);
        } catch (ClassCastException | YamlEngineException e) {
            return List.of("is no YAML: " + e.getMessage());
        }
    }

    private Object tree(Sample sample, String suffix) throws IOException {
        return SpecTree.of(Files.readString(folder.resolve(sample.name() + suffix)));
    }

    // What an earlier run left behind would count as a result of this one.
    private void clear() throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void show(Sample sample) throws IOException {
        for (var suffix : List.of(".java", ".py", ".java.yaml", ".py.yaml")) {
            var file = folder.resolve(sample.name() + suffix);
            if (Files.exists(file)) {
                System.out.println("--- " + file.getFileName());
                System.out.println(Files.readString(file));
            }
        }
    }
}
