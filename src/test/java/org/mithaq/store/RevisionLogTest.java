package org.mithaq.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.vocab.GraphNames;

/** What every log does, wherever it keeps its revisions. */
class RevisionLogTest {

    private enum Kind {
        MEMORY,
        FILE,
        FILE_IN_MANY_SEGMENTS
    }

    @TempDir
    private Path folder;

    private RevisionLog log(Kind kind) {
        Supplier<RevisionLog> opening = switch (kind) {
            case MEMORY -> RevisionLog::inMemory;
            case FILE -> () -> RevisionLog.open(folder.resolve("revisions"));
            case FILE_IN_MANY_SEGMENTS -> () -> FileRevisionLog.open(folder.resolve("revisions"), 1);
        };
        return opening.get();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsAppendedCanBeRead(Kind kind) {
        try (RevisionLog log = log(kind)) {
            assertThat(log.latest()).isZero();

            log.append(Revisions.revisions(1, 3));
            log.append(List.of());
            log.append(Revisions.revisions(4, 4));

            assertThat(log.latest()).isEqualTo(4);
            assertThat(Stream.of(1L, 2L, 3L, 4L).map(log::read)).containsExactlyElementsOf(Revisions.revisions(1, 4));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNumberThatIsNotThereIsNotFound(Kind kind) {
        try (RevisionLog log = log(kind)) {
            log.append(Revisions.revisions(1, 1));
            for (long number : new long[] {-1, 0, 2, Long.MAX_VALUE}) {
                assertThatThrownBy(() -> log.read(number))
                        .isInstanceOfSatisfying(
                                NotFoundException.class,
                                problem -> assertThat(problem.code()).isEqualTo(ProblemCode.HISTORY_NO_SUCH_REVISION));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void numbersMustContinueTheLog(Kind kind) {
        try (RevisionLog log = log(kind)) {
            log.append(Revisions.revisions(1, 2));
            for (List<Revision> wrong : List.of(
                    Revisions.revisions(2, 2),
                    Revisions.revisions(4, 4),
                    List.of(Revisions.revision(3), Revisions.revision(5)))) {
                assertThatThrownBy(() -> log.append(wrong)).isInstanceOf(IllegalArgumentException.class);
            }
            assertThat(log.latest()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDiscardedIsGoneAndItsNumbersAreGivenAnew(Kind kind) {
        try (RevisionLog log = log(kind)) {
            log.append(Revisions.revisions(1, 3));
            log.append(Revisions.revisions(4, 5));

            log.discardAfter(5);
            assertThat(log.latest()).isEqualTo(5);
            log.discardAfter(2);

            assertThat(log.latest()).isEqualTo(2);
            assertThatThrownBy(() -> log.read(3)).isInstanceOf(NotFoundException.class);
            assertThat(log.touching(Revisions.graph(3))).isEmpty();
            Revision other = Revisions.revision(3, Revisions.adding(Revisions.quad(9, "other")));
            log.append(List.of(other));
            assertThat(log.read(3)).isEqualTo(other);
            assertThat(log.read(2)).isEqualTo(Revisions.revision(2));
            log.discardAfter(0);
            assertThat(log.latest()).isZero();
            log.append(Revisions.revisions(1, 1));
            assertThat(log.read(1)).isEqualTo(Revisions.revision(1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void summariesComeNewestFirst(Kind kind) {
        try (RevisionLog log = log(kind)) {
            log.append(Revisions.revisions(1, 5));

            assertThat(log.summaries(4, 2))
                    .containsExactly(
                            RevisionSummary.of(Revisions.revision(4)), RevisionSummary.of(Revisions.revision(3)));
            assertThat(log.summaries(Long.MAX_VALUE, 100))
                    .extracting(RevisionSummary::number)
                    .containsExactly(5L, 4L, 3L, 2L, 1L);
            assertThat(log.summaries(0, 10)).isEmpty();
            assertThat(log.summaries(5, 0)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theRevisionsThatTouchedAGraphAreKnown(Kind kind) {
        try (RevisionLog log = log(kind)) {
            ChangeSet one = Revisions.adding(
                    Revisions.quad(1, "x"),
                    Quad.create(GraphNames.DERIVED, Revisions.quad(1, "key").asTriple()));
            ChangeSet other = new ChangeSet(Set.of(Revisions.quad(2, "x")), Set.of());
            log.append(List.of(
                    Revisions.revision(1, one),
                    Revisions.revision(2, other),
                    Revisions.revision(3, one.inverse()),
                    Revisions.revision(4, ChangeSet.NONE)));

            assertThat(log.touching(Revisions.graph(1))).containsExactly(3L, 1L);
            assertThat(log.touching(Revisions.graph(2))).containsExactly(2L);
            assertThat(log.touching(GraphNames.DERIVED)).containsExactly(3L, 1L);
            assertThat(log.touching(Revisions.graph(7))).isEmpty();
            assertThat(log.summaries(3, 1).get(0).graphs()).containsExactly(Revisions.graph(1));
        }
    }
}
