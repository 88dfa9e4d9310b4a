package io.kfp4j.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CirclesTest {

    @Test
    void namesOneCircleInTheOrderOfNeeding() {
        var needs = Map.of("a", Set.of("b"), "b", Set.of("c"), "c", Set.of("a"), "d", Set.of("a"));

        assertThat(Circles.find(needs)).containsExactly("a", "b", "c");
    }

    @Test
    void findsNoneWhereSomeNeedWhatIsNotThere() {
        var needs = Map.of("a", Set.of("b", "elsewhere"), "b", Set.of("elsewhere"), "c", Set.<String>of());

        assertThat(Circles.find(needs)).isEmpty();
    }
}
