package io.kfp4j.cli;

import io.kfp4j.fakekfp.FakeKfp;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.util.Objects;

/** Talks to a server once while the archive of classes is made, so that it holds those by which commands talk to servers. */
final class Rehearsal {

    static void play() {
        try (var kfp = FakeKfp.start();
                var pipeline = Objects.requireNonNull(Rehearsal.class.getResourceAsStream("hello.yaml"))) {
            var file = Files.createTempFile("hello", ".yaml");
            try {
                Files.write(file, pipeline.readAllBytes());
                var endpoint = "--endpoint=" + kfp.uri();
                say("pipeline", "publish", file.toString(), endpoint);
                say("run", "submit", file.toString(), "--param=recipient=Ada", endpoint);
                say("run", "list", endpoint);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            System.err.println("kfp4j: commands for servers start more slowly: " + e.getMessage());
        }
    }

    private static void say(String... arguments) {
        Kfp4j.execute(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()), arguments);
    }

    private Rehearsal() {}
}
