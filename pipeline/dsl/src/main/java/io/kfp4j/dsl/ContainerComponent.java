package io.kfp4j.dsl;

import io.kfp4j.component.Component;
import io.kfp4j.component.ComponentException;
import io.kfp4j.component.TaskContext;

/**
 * A component that is an image, a command and its arguments. Override {@link #run} to give local runs a stand-in.
 *
 * @param <I> the inputs, as for every component
 * @param <O> the outputs, as for every component
 */
public interface ContainerComponent<I extends Record, O> extends Component<I, O> {

    /** Says what to run. Placeholders are plain text: {@code "--rounds=" + in.value(Inputs::rounds)}. */
    Container container(InputPlaceholders<I> in, OutputPlaceholders<O> out);

    @Override
    default O run(I inputs, TaskContext<O> task) throws Exception {
        throw new ComponentException("'" + getClass().getSimpleName()
                + "' runs in an image of its own, not in this JVM. Override run(…) to" + " give it a stand-in");
    }
}
