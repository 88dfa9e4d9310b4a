package io.kfp4j.fakekfp;

import io.kfp4j.component.Component;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.TaskContext;
import java.io.IOException;
import java.nio.file.Files;

/** Keeps a greeting in a file, and prints it. */
public final class WriteGreeting implements Component<WriteGreeting.Inputs, WriteGreeting.Written> {

    public record Inputs(String greeting) {}

    public record Written(Dataset file) {}

    @Override
    public Written run(Inputs inputs, TaskContext<Written> task) throws IOException {
        var file = task.output(Written::file);
        Files.writeString(file.path(), inputs.greeting());
        System.out.println("written: " + inputs.greeting());
        return new Written(file);
    }
}
