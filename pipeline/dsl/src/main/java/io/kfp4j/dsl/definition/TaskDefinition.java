package io.kfp4j.dsl.definition;

import io.kfp4j.component.Artifact;
import io.kfp4j.component.signature.ComponentSignature;
import io.kfp4j.component.signature.Field;
import io.kfp4j.component.signature.FieldType;
import io.kfp4j.component.signature.ParameterKind;
import io.kfp4j.dsl.Container;
import io.kfp4j.dsl.Retry;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A component or pipeline at work.
 *
 * @param name unique within its pipeline
 * @param inputs the inputs that were given a value
 */
public record TaskDefinition(String name, String where, Work work, List<Input> inputs, Options options)
        implements Member {

    public TaskDefinition {
        inputs = List.copyOf(inputs);
    }

    /** What a task does. */
    public sealed interface Work {

        /** {@code train-model} for {@code TrainModel}. */
        String name();

        /** What it takes. */
        List<Field> inputs();

        /** Whether it changes the world outside its outputs. */
        default boolean sideEffects() {
            return false;
        }

        /** Values that it takes beside its inputs. */
        default Stream<Source> sources() {
            return Stream.empty();
        }

        /**
         * Runs a component in a container.
         *
         * @param container what to run; absent for a component that is Java
         */
        record Component(ComponentSignature signature, @Nullable Container container, ContainerOptions options)
                implements Work {

            @Override
            public String name() {
                return signature.name();
            }

            @Override
            public List<Field> inputs() {
                return signature.inputs();
            }

            @Override
            public boolean sideEffects() {
                return signature.sideEffects();
            }

            @Override
            public Stream<Source> sources() {
                return options.sources();
            }
        }

        /**
         * Records an artifact that exists already.
         *
         * @param metadata what to record beside it
         * @param download whether it is copied into the workspace
         */
        record Import(Class<? extends Artifact> type, List<Metadata> metadata, boolean reimport, boolean download)
                implements Work {
            /** What KFP calls tasks that import. */
            public static final String NAME = "importer";

            /** Where the artifact lies. */
            public static final Field URI = new Field(
                    "uri", "uri", new FieldType.Parameter(ParameterKind.STRING, String.class), false, null, null, null);

            public Import {
                metadata = List.copyOf(metadata);
            }

            @Override
            public String name() {
                return NAME;
            }

            @Override
            public List<Field> inputs() {
                return List.of(URI);
            }

            @Override
            public Stream<Source> sources() {
                return metadata.stream().flatMap(each -> Stream.of(each.key(), each.value()));
            }
        }

        /** Something recorded beside an artifact. */
        record Metadata(Source key, Source value) {}

        /** Runs a pipeline. */
        record Nested(GraphDefinition pipeline) implements Work {

            @Override
            public String name() {
                return pipeline.name();
            }

            @Override
            public List<Field> inputs() {
                return pipeline.parameters();
            }
        }
    }

    /** An input and its value. */
    public record Input(Field field, Source source) {}

    /** What every task can be told. */
    public record Options(
            @Nullable String displayName,
            List<Dependency> after,
            boolean ignoreUpstreamFailure,
            @Nullable Caching caching,
            @Nullable Retry retry) {

        public Options {
            after = List.copyOf(after);
        }
    }

    /** Whether results of earlier runs are used. */
    public record Caching(boolean enabled, @Nullable String key) {}

    /** What a task waits for without taking a value from it. */
    public sealed interface Dependency {

        /** A task, by name. */
        record OnTask(String name) implements Dependency {}

        /** A group, by number. */
        record OnGroup(int id) implements Dependency {}
    }
}
