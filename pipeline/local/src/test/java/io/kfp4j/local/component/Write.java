package io.kfp4j.local.component;

import io.kfp4j.component.Component;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.Default;
import io.kfp4j.component.TaskContext;
import java.io.IOException;
import java.nio.file.Files;

/** Writes a text some times over. */
public final class Write implements Component<Write.Inputs, Write.Written> {

    public record Inputs(String text, @Default("2") int times) {}

    public record Written(Dataset text) {}

    @Override
    public Written run(Inputs inputs, TaskContext<Written> task) throws IOException {
        System.out.println("writing " + inputs.text());
        var text = task.output(Written::text);
        Files.writeString(text.path(), inputs.text().repeat(inputs.times()));
        text.putMetadata("times", inputs.times());
        return new Written(text);
    }
}
