package com.example.greetings;

import io.kfp4j.dsl.Pipeline;
import io.kfp4j.dsl.PipelineBuilder;

/** No pipeline yet, but what some have in common. */
public abstract class PolitePipeline implements Pipeline<GreetPipeline.Parameters, String> {

    /** Polite to somebody; made by the pipeline that uses it. */
    public static final class Of extends PolitePipeline {
        private final String name;

        Of(String name) {
            this.name = name;
        }

        @Override
        public void define(PipelineBuilder<GreetPipeline.Parameters, String> polite) {
            throw new AssertionError("compiled, never run, not even for " + name);
        }
    }
}
