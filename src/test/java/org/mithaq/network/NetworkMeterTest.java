package org.mithaq.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;

class NetworkMeterTest {

    /** A long chain of parts: nothing may go as deep as it is long. */
    @Test
    void aLongChainIsMeasured() {
        MeasuredNetwork chain = NetworkMeter.measure(chain(5_000), () -> false);

        assertThat(chain.components()).isEqualTo(1);
        assertThat(chain.actors().get(0).out()).isEqualTo(1);
        assertThat(chain.actors().get(0).in()).isZero();
        assertThat(chain.actors()).allMatch(each -> each.core() == 1);
    }

    @Test
    void whatIsTooLargeIsRefusedBeforeAnythingIsMeasured() {
        assertThatThrownBy(() -> NetworkMeter.measure(chain(30_000), () -> false))
                .isInstanceOfSatisfying(InvalidInputException.class, problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.NETWORK_TOO_LARGE);
                    assertThat(problem.parameters()).extractingByKey("of").isEqualTo("steps");
                });
    }

    @Test
    void everybodyAtOneMeetingIsTiedWithAllAndNoMoreThanAMillionPairsAreLookedAt() {
        TieCollector collector = new TieCollector(false, iri -> true);
        Occasion meeting = new Occasion(TieKind.MEETING, "urn:meeting", "");
        IntStream.range(0, 2_000)
                .forEach(i -> meeting.add(
                        "urn:" + i, "urn:record", new Period(Optional.empty(), Optional.empty(), Optional.empty())));

        assertThatThrownBy(() -> collector.share(meeting, meeting.recordsByActor()))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.NETWORK_TOO_LARGE));
    }

    private static ActorNetwork chain(int length) {
        List<NetworkActor> actors = new ArrayList<>();
        List<Tie> ties = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            String iri = "urn:" + (100_000 + i);
            actors.add(new NetworkActor(
                    iri, EnumSet.of(ActorType.ORGAN), Map.of(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>()));
            if (i > 0) {
                String before = "urn:" + (100_000 + i - 1);
                ties.add(new Tie(
                        Set.of(TieKind.PART),
                        true,
                        before,
                        iri,
                        List.of(new TieFact(TieKind.PART, before, List.of(), new TreeSet<>()))));
            }
        }
        return new ActorNetwork(1, NetworkFilter.NONE, actors, ties, Map.of());
    }
}
