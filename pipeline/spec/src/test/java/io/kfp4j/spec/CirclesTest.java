package io.kfp4j.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CirclesTest {

    @Test
    void namesACircleInTheOrderOfWaiting() {
        var waits = Map.of("a", Set.<String>of(), "b", Set.of("c"), "c", Set.of("a", "b"));

        var circle = Circles.find(waits);

        assertThat(circle).containsExactly("b", "c");
    }

    @Test
    void findsNoneWhereEverybodyCanStart() {
        var waits = Map.of("a", Set.of("b", "elsewhere"), "b", Set.of("c"), "c", Set.<String>of());

        var circle = Circles.find(waits);

        assertThat(circle).isEmpty();
    }
}
