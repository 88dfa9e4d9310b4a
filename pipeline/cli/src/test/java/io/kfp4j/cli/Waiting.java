package io.kfp4j.cli;

import io.kfp4j.component.Component;
import io.kfp4j.component.TaskContext;
import java.util.concurrent.CountDownLatch;

/** Waits until it is interrupted. */
public final class Waiting implements Component<Waiting.Inputs, Void> {

    /** None. */
    public record Inputs() {}

    @Override
    public Void run(Inputs inputs, TaskContext<Void> task) throws InterruptedException {
        new CountDownLatch(1).await();
        throw new IllegalStateException("nothing counts down");
    }
}
