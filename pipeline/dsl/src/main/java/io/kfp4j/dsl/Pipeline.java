package io.kfp4j.dsl;

/**
 * Components wired to each other; itself usable inside another pipeline.
 *
 * @param <P> the parameters, a record with one component per parameter (or artifact) the pipeline takes
 * @param <O> the outputs, as for a component: a record, the only output itself, or {@link Void} for none
 */
public interface Pipeline<P extends Record, O> {

    /** Says what the pipeline is made of. It runs once, when the pipeline is defined, and must not look at the world. */
    void define(PipelineBuilder<P, O> pipeline);
}
