package io.kfp4j.spec;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an executor does. */
public record ExecutorSpec(@Nullable Work work) {

    /** The kinds of work. */
    public sealed interface Work {

        /** A program in a container. */
        @JsonKey("container")
        @JsonUnwrapped
        record Container(ContainerSpec container) implements Work {}

        /** An artifact that exists already. */
        @JsonKey("importer")
        @JsonUnwrapped
        record Importer(ImporterSpec importer) implements Work {}

        /** A query for artifacts; no open-source backend runs it. */
        @JsonKey("resolver")
        @JsonUnwrapped
        record Resolver(Map<String, Object> resolver) implements Work {
            public Resolver {
                resolver = Ordered.copy(resolver);
            }
        }

        /** A job of a hosted platform; no open-source backend runs it. */
        @JsonKey("customJob")
        @JsonUnwrapped
        record CustomJob(Map<String, Object> customJob) implements Work {
            public CustomJob {
                customJob = Ordered.copy(customJob);
            }
        }
    }
}
