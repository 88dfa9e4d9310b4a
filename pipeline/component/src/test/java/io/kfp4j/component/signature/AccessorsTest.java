package io.kfp4j.component.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.component.Accessor;
import io.kfp4j.component.Dataset;
import org.junit.jupiter.api.Test;

class AccessorsTest {

    record Inputs(int epochs) {
        int doubled() {
            return epochs * 2;
        }
    }

    @Test
    void findsTheComponentThatAMethodReferenceNames() {
        Accessor<Inputs, Integer> accessor = Inputs::epochs;

        assertThat(Accessors.resolve(accessor)).isInstanceOfSatisfying(Accessors.Resolution.Found.class, found -> {
            assertThat(found.type()).isEqualTo(Inputs.class);
            assertThat(found.component().getName()).isEqualTo("epochs");
        });
    }

    @Test
    void saysWhatIsWrongWithAnythingElse() {
        Accessor<Inputs, Integer> lambda = in -> in.epochs();
        Accessor<Inputs, Integer> method = Inputs::doubled;
        Accessor<Dataset, ?> artifact = Dataset::path;

        assertThat(sentence(lambda))
                .isEqualTo("expected an accessor such as TrainModel.Inputs::epochs, found a lambda");
        assertThat(sentence(method))
                .isEqualTo(
                        "'doubled' is not a component of the record 'AccessorsTest.Inputs', whose components are [epochs]");
        assertThat(sentence(artifact)).isEqualTo("'Artifact::path' does not name a component of a record");
    }

    private static String sentence(Accessor<?, ?> accessor) {
        return ((Accessors.Resolution.Problem) Accessors.resolve(accessor)).sentence();
    }
}
