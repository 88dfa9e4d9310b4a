package io.kfp4j.differential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Compiles the Python samples, all of them in one process. */
final class PythonSide {
    private final Path folder;
    private final String python;

    PythonSide(Path folder, String python) {
        this.folder = folder;
        this.python = python;
    }

    /** Writes {@code <sample>.py} for each sample, and {@code <sample>.py.yaml} or {@code <sample>.py.error}. */
    void compile(List<Sample> samples) throws IOException, InterruptedException {
        for (var sample : samples) {
            Files.writeString(folder.resolve(sample.name() + ".py"), sample.python());
        }
        var script = folder.resolve("compile_samples");
        try (var source = PythonSide.class.getResourceAsStream("compile_samples.py")) {
            Files.write(script, Objects.requireNonNull(source).readAllBytes());
        }
        var process = new ProcessBuilder(python, script.toString(), folder.toString())
                .inheritIO()
                .start();
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException("'" + python + "' ended with " + code + " on " + script);
        }
    }
}
