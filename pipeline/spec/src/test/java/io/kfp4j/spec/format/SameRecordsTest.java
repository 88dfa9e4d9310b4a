package io.kfp4j.spec.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.spec.ContainerSpec;
import io.kfp4j.spec.ContainerSpec.EnvVar;
import io.kfp4j.spec.DagSpec;
import io.kfp4j.spec.ParameterSource.RuntimeValue;
import io.kfp4j.spec.TaskSpec;
import io.kfp4j.spec.TaskSpec.ParameterInput;
import io.kfp4j.spec.TaskSpec.TaskInputs;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SameRecordsTest {

    @Test
    void findsRecordsEqualThatHoldTheSame() {
        var one = container("image", "A");
        var other = container("image", "A");

        var equal = SameRecords.equal(one, other);

        assertThat(equal).isTrue();
    }

    @Test
    void findsADifferenceInAList() {
        var one = container("image", "A");
        var other = container("image", "B");

        var equal = SameRecords.equal(one, other);

        assertThat(equal).isFalse();
    }

    @Test
    void findsADifferenceInsideAMap() {
        var one = graph("epochs", 1L);

        assertThat(SameRecords.equal(one, graph("epochs", 1L))).isTrue();
        assertThat(SameRecords.equal(one, graph("epochs", 2L))).isFalse();
        assertThat(SameRecords.equal(one, graph("rate", 1L))).isFalse();
    }

    @Test
    void tellsWhatIsLeftOutFromWhatIsThere() {
        var one = container("image", "A");
        var other = new ContainerSpec(null, one.command(), one.args(), null, null, one.env());

        assertThat(SameRecords.equal(one, other)).isFalse();
        assertThat(SameRecords.equal(other, one)).isFalse();
    }

    private static ContainerSpec container(String image, String variable) {
        return new ContainerSpec(image, List.of("java"), List.of(), null, null, List.of(new EnvVar(variable, "1")));
    }

    private static DagSpec graph(String input, Object value) {
        var inputs = new TaskInputs(Map.of(input, new ParameterInput(RuntimeValue.constant(value), null)), Map.of());
        var task = new TaskSpec(null, null, inputs, List.of(), null, null, null, null, null);
        return new DagSpec(Map.of("train", task), null);
    }
}
