package io.kfp4j.component.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kfp4j.component.Artifact;
import io.kfp4j.component.Component;
import io.kfp4j.component.Dataset;
import io.kfp4j.component.Default;
import io.kfp4j.component.Description;
import io.kfp4j.component.FileName;
import io.kfp4j.component.Model;
import io.kfp4j.component.SideEffects;
import io.kfp4j.component.StoredArtifact;
import io.kfp4j.component.TaskContext;
import io.kfp4j.component.WireName;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComponentSignatureTest {

    @Description("Trains.")
    static final class Train implements Component<Train.Inputs, Train.Trained> {
        enum Mode {
            FAST
        }

        record Inputs(
                @Description("Examples.") Dataset training,
                @Default("50") int epochs,
                double learningRate,
                Mode mode,
                List<String> columns,
                Map<String, Object> labels,
                List<Model> ensemble,
                @Nullable String note) {}

        record Trained(@FileName("model.zip") Model model, double accuracy) {}

        @Override
        public Trained run(Inputs inputs, TaskContext<Trained> task) {
            throw new AssertionError("compiled, never run");
        }
    }

    @Test
    void readsNamesTypesDefaultsAndDescriptions() {
        var signature = ComponentSignature.of(Train.class);

        assertThat(signature.name()).isEqualTo("train");
        assertThat(signature.description()).isEqualTo("Trains.");
        assertThat(signature.inputs())
                .extracting(Field::wireName)
                .containsExactly(
                        "training", "epochs", "learning_rate", "mode", "columns", "labels", "ensemble", "note");
        assertThat(signature.input("epochs").orElseThrow().defaultText()).isEqualTo("50");
        assertThat(signature.input("training").orElseThrow().description()).isEqualTo("Examples.");
        assertThat(signature.input("ensemble").orElseThrow().type())
                .isEqualTo(new FieldType.OfArtifact(Model.class, true));
        assertThat(signature.inputs())
                .filteredOn(Field::optional)
                .extracting(Field::javaName)
                .containsExactly("epochs", "note");
        assertThat(signature.output("model").orElseThrow().fileName()).isEqualTo("model.zip");
        assertThat(signature.bareOutput()).isFalse();
    }

    @Test
    void readsTheKindOfEveryParameterType() {
        var kinds = ComponentSignature.of(Train.class).inputs().stream()
                .filter(each -> each.type() instanceof FieldType.Parameter)
                .map(each -> ((FieldType.Parameter) each.type()).kind());

        assertThat(kinds)
                .containsExactly(
                        ParameterKind.NUMBER_INTEGER,
                        ParameterKind.NUMBER_DOUBLE,
                        ParameterKind.STRING,
                        ParameterKind.LIST,
                        ParameterKind.STRUCT,
                        ParameterKind.STRING);
    }

    abstract static class Reader<O extends Artifact> implements Component<Reader.Inputs, O> {
        record Inputs() {}
    }

    @SideEffects
    @FileName("data.csv")
    static final class ReadTable extends Reader<Dataset> {
        @Override
        public Dataset run(Inputs inputs, TaskContext<Dataset> task) {
            return task.output();
        }
    }

    @Test
    void readsABareOutputThroughAGenericSuperclass() {
        var signature = ComponentSignature.of(ReadTable.class);

        assertThat(signature.bareOutput()).isTrue();
        assertThat(signature.sideEffects()).isTrue();
        assertThat(signature.outputs())
                .containsExactly(new Field(
                        "Output",
                        "Output",
                        new FieldType.OfArtifact(Dataset.class, false),
                        false,
                        null,
                        null,
                        "data.csv"));
    }

    static final class Untitled extends Artifact {
        public Untitled(StoredArtifact stored) {
            super(stored);
        }
    }

    static final class Wrong implements Component<Wrong.Inputs, Wrong.Made> {
        record Inputs(Thread when, @Default("x") Dataset data, @FileName("a") int size, @FileName("a/b") Model model) {}

        record Made(List<Model> models) {}

        @Override
        public Made run(Inputs inputs, TaskContext<Made> task) {
            throw new AssertionError("compiled, never run");
        }
    }

    @Test
    void reportsEveryProblemOfAClassAtOnce() {
        assertThatThrownBy(() -> ComponentSignature.of(Wrong.class))
                .isInstanceOf(SignatureException.class)
                .hasMessageContaining("Wrong.Made.models is a list of artifacts, which no component can return")
                .hasMessageContaining("Wrong.Inputs.when has the type java.lang.Thread, which no parameter can have")
                .hasMessageContaining("Wrong.Inputs.data is an artifact and cannot have a @Default")
                .hasMessageContaining("Wrong.Inputs.size is a parameter and has no @FileName")
                .hasMessageContaining("Wrong.Inputs.model has the @FileName \"a/b\"");
    }

    @Test
    @SuppressWarnings("rawtypes") // a raw component is the mistake
    void refusesAComponentWithoutTypes() {
        abstract class Raw implements Component {}

        assertThatThrownBy(() -> ComponentSignature.of(Raw.class))
                .hasMessageContaining("does not say its inputs and outputs");
    }

    @Test
    void refusesAnArtifactTypeWithoutTheConstructorThatTheRuntimeNeeds() {
        class Hidden extends Artifact {
            Hidden(StoredArtifact stored) {
                super(stored);
            }
        }
        var hidden = new Hidden(StoredArtifact.at(Path.of("x")));

        assertThatThrownBy(() -> Artifacts.create(hidden.getClass(), StoredArtifact.at(Path.of("x"))))
                .hasMessageContaining("needs a public constructor that takes a StoredArtifact");
    }

    @WireName("table")
    static final class Sift implements Component<Sift.Inputs, Dataset> {
        record Inputs(@WireName("learningRate") double learningRate, Inner inner) {}

        record Inner(@WireName("modelURI") String model) {}

        @Override
        public Dataset run(Inputs inputs, TaskContext<Dataset> task) {
            throw new AssertionError("compiled, never run");
        }
    }

    @Test
    void takesNamesThatAreGiven() {
        var signature = ComponentSignature.of(Sift.class);

        assertThat(signature.inputs()).extracting(Field::wireName).containsExactly("learningRate", "inner");
        assertThat(signature.outputs().get(0).wireName()).isEqualTo("table");
        assertThat(WireValues.toWire(new Sift.Inner("s3://m"))).isEqualTo(Map.of("modelURI", "s3://m"));
        assertThat(WireValues.fromWire(Map.of("modelURI", "s3://m"), Sift.Inner.class))
                .isEqualTo(new Sift.Inner("s3://m"));
    }

    record Alike(String modelURI, @WireName("model-uri") String other, String modelUri, @WireName("0") String odd) {}

    @Test
    void refusesTwoFieldsOfOneNameAndNamesThatAreNone() {
        assertThatThrownBy(() -> RecordFields.of(Alike.class))
                .isInstanceOf(SignatureException.class)
                .hasMessageContaining("ComponentSignatureTest.Alike.odd has the @WireName \"0\"; use letters, digits,"
                        + " '_' and '-', no digit first")
                .hasMessageContaining(
                        "ComponentSignatureTest.Alike.modelUri is called 'model_uri' in a spec, as modelURI"
                                + " is. Rename one, or give it a @WireName");
    }
}
