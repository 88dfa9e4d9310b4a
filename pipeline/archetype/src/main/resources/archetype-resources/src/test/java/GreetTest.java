package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import io.kfp4j.testing.ComponentTester;
import org.junit.jupiter.api.Test;

class GreetTest {

    @Test
    void greets() {
        var run = ComponentTester.of(Greet.class).run(new Greet.Inputs("Ada", "Good morning"));

        assertThat(run).succeeded().hasParameter("Output", "Good morning Ada!");
    }
}
