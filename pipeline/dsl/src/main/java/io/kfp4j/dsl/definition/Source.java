package io.kfp4j.dsl.definition;

import io.kfp4j.component.signature.Field;
import io.kfp4j.component.signature.FieldType;
import io.kfp4j.component.signature.ParameterKind;
import io.kfp4j.dsl.RunValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a value comes from. */
public sealed interface Source {

    /** A value of the pipeline that can be handed into bodies: a parameter, an output, a loop item. */
    sealed interface Channel extends Source {

        FieldType type();
    }

    /** A channel that tasks make, and so one that may leave a pipeline. */
    sealed interface Produced extends Channel {}

    /** A Java object: a text, number, boolean, enum constant, list, map or record. */
    record Constant(Object value) implements Source {}

    /** Something KFP knows about the run. */
    record OfRun(RunValue value) implements Source {}

    /** A text with {@code %s} where each part belongs. */
    record Text(String template, List<Channel> parts) implements Source {

        public Text {
            parts = List.copyOf(parts);
        }
    }

    /** A STRUCT by the wire names of its fields. */
    record Struct(Map<String, Source> fields) implements Source {

        public Struct {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /** A LIST whose items may be known only when the pipeline runs. */
    record ListOf(List<Source> items) implements Source {

        public ListOf {
            items = List.copyOf(items);
        }
    }

    /** How everything that an exit handler watches has ended. */
    record StatusOfExitHandler(int handler) implements Source {}

    /** How a task has ended. */
    record StatusOfTask(String task) implements Source {}

    /** A parameter of the pipeline. */
    record Parameter(Field field) implements Channel {

        @Override
        public FieldType type() {
            return field.type();
        }

        /** Of the name, which is enough; the JVM weaves those of records, with all that is in them, anew in every process. */
        @Override
        public int hashCode() {
            return field.javaName().hashCode();
        }
    }

    /** The item of a loop. */
    record Item(int loop, FieldType type) implements Channel {}

    /** A field of an item, or a field of that. */
    record ItemField(Item item, List<Field> path) implements Channel {

        public ItemField {
            path = List.copyOf(path);
        }

        @Override
        public FieldType type() {
            return path.get(path.size() - 1).type();
        }
    }

    /** An output of a task. */
    record Output(String task, Field field) implements Produced {

        @Override
        public FieldType type() {
            return field.type();
        }

        /** Of the names, as for a parameter. */
        @Override
        public int hashCode() {
            return 31 * task.hashCode() + field.javaName().hashCode();
        }
    }

    /** What a loop, or a branch that may not run, made of one output, as a list. */
    record Collected(int group, Produced each) implements Produced {

        @Override
        public FieldType type() {
            return each.type() instanceof FieldType.OfArtifact artifact
                    ? new FieldType.OfArtifact(artifact.type(), true)
                    : new FieldType.Parameter(ParameterKind.LIST, List.class);
        }
    }

    /** The output of whichever branch ran. */
    record OneOf(int branches, List<Alternative> alternatives) implements Produced {

        public OneOf {
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public FieldType type() {
            return alternatives.get(0).output().type();
        }
    }

    /** What one branch has to offer. */
    record Alternative(int branch, Output output) {}
}
