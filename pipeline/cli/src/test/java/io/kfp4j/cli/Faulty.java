package io.kfp4j.cli;

import io.kfp4j.component.Component;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.TaskContext;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.CountDownLatch;

/** Writes some megabytes, and goes wrong as the variable FAULT says when half of them are written. */
public final class Faulty implements Component<Faulty.Inputs, Dataset> {

    /** What is repeated. */
    public record Inputs(String text, int megabytes) {}

    @Override
    public Dataset run(Inputs inputs, TaskContext<Dataset> task) throws IOException, InterruptedException {
        var data = task.output();
        var block = new byte[1 << 20];
        try (var out = Files.newOutputStream(data.path())) {
            for (int i = 0; i < inputs.megabytes(); i++) {
                if (i == inputs.megabytes() / 2) {
                    goWrong(task.environment().getOrDefault("FAULT", "none"));
                }
                out.write(block);
            }
        }
        return data;
    }

    private static void goWrong(String fault) throws IOException, InterruptedException {
        if (fault.equals("throw")) {
            throw new IllegalStateException("the weights are gone");
        }
        if (fault.equals("killed")) {
            var self = Long.toString(ProcessHandle.current().pid());
            new ProcessBuilder("kill", "-KILL", self).start().waitFor();
            new CountDownLatch(1).await();
        }
    }
}
