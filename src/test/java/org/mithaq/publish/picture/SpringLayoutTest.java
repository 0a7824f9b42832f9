package org.mithaq.publish.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Where actors stand in a drawing. */
class SpringLayoutTest {

    private static final List<int[]> TWO_GROUPS = List.of(
            new int[] {0, 1}, new int[] {1, 2}, new int[] {0, 2}, new int[] {3, 4}, new int[] {4, 5}, new int[] {3, 5});

    @Test
    void placesAreTheSameAlwaysAndWithinTheDrawing() {
        double[][] places = new SpringLayout(6, TWO_GROUPS).places();

        assertThat(new SpringLayout(6, TWO_GROUPS).places()).isDeepEqualTo(places);
        assertThat(DoubleStream.of(places[0])).allMatch(x -> x >= 0 && x <= 1);
        assertThat(DoubleStream.of(places[1])).allMatch(y -> y >= 0 && y <= 1);
    }

    @Test
    void theTiedStandNearer() {
        double[][] places = new SpringLayout(6, TWO_GROUPS).places();

        assertThat(distance(places, 0, 1)).isLessThan(distance(places, 0, 4));
        assertThat(distance(places, 3, 5)).isLessThan(distance(places, 2, 5));
    }

    @Test
    void oneActorOrNoneHasAPlaceToo() {
        assertThat(new SpringLayout(1, List.of()).places()[0]).containsExactly(0.5);
        assertThat(new SpringLayout(0, List.of()).places()[0]).isEmpty();
    }

    private static double distance(double[][] places, int one, int other) {
        return Math.hypot(places[0][one] - places[0][other], places[1][one] - places[1][other]);
    }
}
