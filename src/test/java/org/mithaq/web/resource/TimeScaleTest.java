package org.mithaq.web.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.mithaq.publish.page.PageRow;

class TimeScaleTest {

    @Test
    void aBarReachesFromTheFirstDayToTheLast() {
        PageRow all = row("2020-01-01", "2023-12-31");
        PageRow half = row("2022-01-01", "2023-12-31");
        TimeScale scale = TimeScale.of(List.of(all, half)).orElseThrow();

        assertThat(scale).isEqualTo(new TimeScale(2020, 2023));
        assertThat(scale.bar(all).start()).isZero();
        assertThat(scale.bar(half).start()).isEqualTo(50);
    }

    @Test
    void aDayThatNoCalendarHasCountsAsNotSaid() {
        PageRow wrong = row("2023-02-31", "2023-xx-01");

        assertThat(TimeScale.of(List.of(wrong, wrong))).isEmpty();
    }

    private static PageRow row(String first, String last) {
        Map<String, Set<Node>> cells = Map.of(
                "first", Set.of(NodeFactory.createLiteralString(first)),
                "last", Set.of(NodeFactory.createLiteralString(last)));
        return new PageRow(NodeFactory.createURI("urn:fact"), cells, Set.of());
    }
}
