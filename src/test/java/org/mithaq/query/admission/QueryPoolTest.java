package org.mithaq.query.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.MithaqException;
import org.mithaq.problem.ProblemCode;

class QueryPoolTest {

    private static final QueryClient FLOOD = QueryClient.at("192.0.2.1");
    private static final QueryClient OTHER = QueryClient.at("192.0.2.2");
    private static final MithaqException SYNTAX =
            new InvalidInputException(ProblemCode.QUERY_SYNTAX, java.util.Map.of());

    private final AtomicLong now = new AtomicLong();

    private QueryPool pool(int running, int queue, Duration patience) {
        return new QueryPool(
                new AdmissionSettings(
                        running, queue, patience, Duration.ofMillis(50), 10, 20, Duration.ofSeconds(60), 3, 100),
                now::get);
    }

    private static CompletableFuture<QueryTicket> admitLater(QueryPool pool, QueryClient client) {
        return CompletableFuture.supplyAsync(() -> pool.admit(client, "ASK {}"), task -> new Thread(task).start());
    }

    private static void awaitWaiting(QueryPool pool, int count) {
        while (pool.waiting() < count) {
            Thread.onSpinWait();
        }
    }

    @Test
    void oneClientNeverHasAllTurns() {
        QueryPool pool = pool(2, 10, Duration.ofSeconds(20));
        QueryTicket first = pool.admit(FLOOD, "ASK {}");
        List<CompletableFuture<QueryTicket>> flood =
                IntStream.range(0, 5).mapToObj(i -> admitLater(pool, FLOOD)).toList();
        awaitWaiting(pool, 5);

        try (QueryTicket other = pool.admit(OTHER, "ASK {}")) {
            assertThat(other.state()).isEqualTo(QueryTicket.State.RUNNING);
            assertThat(pool.running()).isEqualTo(2);
            assertThat(pool.waiting()).isEqualTo(5);
        }
        first.close();
        while (!pool.open().isEmpty()) {
            flood.stream()
                    .filter(CompletableFuture::isDone)
                    .forEach(ticket -> ticket.join().close());
        }
        flood.forEach(ticket -> ticket.orTimeout(20, TimeUnit.SECONDS).join());
        assertThat(pool.open()).isEmpty();
        assertThat(pool.running()).isZero();
    }

    @Test
    void whoHadItsTurnGivesWayToWhoHadNone() {
        QueryPool pool = pool(2, 10, Duration.ofSeconds(20));
        AtomicBoolean stopped = new AtomicBoolean();
        QueryTicket one = pool.admit(FLOOD, "ASK {}");
        QueryTicket two = pool.admit(OTHER, "ASK {}");
        one.onCancel(() -> {
            stopped.set(true);
            one.finished();
        });
        two.onCancel(two::finished);

        QueryTicket newcomer = admitLater(pool, QueryClient.at("192.0.2.3"))
                .orTimeout(20, TimeUnit.SECONDS)
                .join();

        assertThat(newcomer.state()).isEqualTo(QueryTicket.State.RUNNING);
        assertThat(stopped).isTrue();
        assertThat(one.reason(SYNTAX).code()).isEqualTo(ProblemCode.SERVER_BUSY);
        assertThat(one.isCancelled()).isFalse();
    }

    @Test
    void whoWaitsTooLongOrBehindTooManyIsTold() {
        QueryPool pool = pool(2, 1, Duration.ofMillis(200));
        QueryTicket running = pool.admit(FLOOD, "ASK {}");
        CompletableFuture<QueryTicket> waiting = admitLater(pool, FLOOD);
        awaitWaiting(pool, 1);

        assertThatThrownBy(() -> pool.admit(FLOOD, "ASK {}")).satisfies(QueryPoolTest::isBusy);
        assertThatThrownBy(waiting::join)
                .isInstanceOf(CompletionException.class)
                .satisfies(failure -> isBusy(failure.getCause()));
        assertThat(pool.refused()).isEqualTo(2);
        running.close();
        assertThat(pool.open()).isEmpty();
    }

    private static void isBusy(Throwable failure) {
        assertThat(((MithaqException) failure).code()).isEqualTo(ProblemCode.SERVER_BUSY);
        assertThat(((MithaqException) failure).parameters()).containsKey("retryAfter");
    }

    @Test
    void oneThatWaitsCanBeCancelled() {
        QueryPool pool = pool(2, 10, Duration.ofSeconds(20));
        QueryTicket running = pool.admit(FLOOD, "ASK {}");
        CompletableFuture<QueryTicket> waiting = admitLater(pool, FLOOD);
        awaitWaiting(pool, 1);

        long id = pool.open().get(1).id();

        assertThat(pool.cancel(id)).isTrue();
        assertThatThrownBy(() -> waiting.orTimeout(20, TimeUnit.SECONDS).join())
                .satisfies(failure -> assertThat(((MithaqException) failure.getCause()).code())
                        .isEqualTo(ProblemCode.QUERY_CANCELLED));
        running.close();
        assertThat(pool.cancel(id)).isFalse();
        assertThat(pool.open()).isEmpty();
    }

    @Test
    void aResultThatIsBeingSentKeepsNoTurn() {
        QueryPool pool = pool(2, 10, Duration.ofSeconds(20));
        QueryTicket sending = pool.admit(FLOOD, "ASK {}");
        sending.finished();
        sending.finished();

        assertThat(pool.admit(FLOOD, "ASK {}").state()).isEqualTo(QueryTicket.State.RUNNING);
        assertThat(pool.open()).contains(sending);
        assertThat(pool.running()).isEqualTo(1);
    }

    @Test
    void errorsGrowBackWithinAMinute() {
        QueryPool pool = pool(2, 10, Duration.ofSeconds(20));
        for (int i = 0; i < 3; i++) {
            pool.require(FLOOD);
            pool.failed(FLOOD, SYNTAX);
        }

        assertThatThrownBy(() -> pool.require(FLOOD)).satisfies(failure -> {
            assertThat(((MithaqException) failure).code()).isEqualTo(ProblemCode.CLIENT_ERRORS);
            assertThat(((MithaqException) failure).parameters()).containsEntry("retryAfter", 20L);
        });
        pool.require(OTHER);
        pool.require(QueryClient.known("editor"));
        now.addAndGet(Duration.ofSeconds(20).toNanos());
        pool.require(FLOOD);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 10, 1, 10, 20, 1, 1, mithaq.limits.running",
        "-1, 10, 1, 10, 20, 1, 1, mithaq.limits.running",
        "2, 0, 1, 10, 20, 1, 1, mithaq.limits.queue",
        "2, 10, 0, 10, 20, 1, 1, mithaq.limits.patience",
        "2, 10, 1, 0, 20, 1, 1, mithaq.limits.open-per-client",
        "2, 10, 1, 10, 1, 1, 1, mithaq.limits.open",
        "2, 10, 1, 10, 20, 0, 1, mithaq.limits.work-per-minute",
        "2, 10, 1, 10, 20, 1, 0, mithaq.limits.errors-per-minute"
    })
    void aLimitThatIsNoneIsRefused(
            int running, int queue, int patience, int perClient, int open, int work, int errors, String setting) {
        assertThatThrownBy(() -> new AdmissionSettings(
                        running,
                        queue,
                        Duration.ofSeconds(patience),
                        Duration.ofSeconds(1),
                        perClient,
                        open,
                        Duration.ofSeconds(work),
                        errors,
                        10))
                .isInstanceOfSatisfying(
                        InstallationException.class,
                        problem -> assertThat(problem.parameters()).containsEntry("setting", setting));
    }
}
