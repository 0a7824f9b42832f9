package org.mithaq.query.admission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;

/**
 * What each client may still use: time of work, and errors. Both grow back within a minute; who is not heard of for two is
 * forgotten, and so are some when there are too many.
 */
final class ClientBudgets {

    /** It is not worth to begin with less. */
    private static final Duration LEAST_WORK = Duration.ofMillis(1);

    private static final Duration MEMORY = Duration.ofMinutes(2);

    private final AdmissionSettings settings;
    private final LongSupplier nanos;
    private final Cache<String, Budget> budgets;

    private record Budget(Allowance work, Allowance errors) {}

    /** @param nanos the time, as {@link System#nanoTime} tells it */
    ClientBudgets(AdmissionSettings settings, LongSupplier nanos) {
        this.settings = settings;
        this.nanos = nanos;
        this.budgets = Caffeine.newBuilder()
                .maximumSize(settings.clients())
                .expireAfterAccess(MEMORY)
                .ticker(nanos::getAsLong)
                .executor(Runnable::run)
                .build();
    }

    /**
     * Makes sure that a client may ask.
     *
     * @throws UnavailableException {@link ProblemCode#CLIENT_BUDGET} or {@link ProblemCode#CLIENT_ERRORS}
     */
    void require(QueryClient client) {
        Budget budget = client.hasBudget() ? budgets.getIfPresent(client.name()) : null;
        if (budget != null) {
            require(ProblemCode.CLIENT_BUDGET, budget.work(), LEAST_WORK.toNanos());
            require(ProblemCode.CLIENT_ERRORS, budget.errors(), 1);
        }
    }

    private void require(ProblemCode code, Allowance allowance, double least) {
        long wait = allowance.secondsUntil(least, nanos.getAsLong());
        if (wait > 0) {
            throw new UnavailableException(code, Map.of("retryAfter", wait));
        }
    }

    /** A query of the client ran for so long. */
    void worked(QueryClient client, Duration time) {
        if (client.hasBudget()) {
            of(client).work().use(time.toNanos(), nanos.getAsLong());
        }
    }

    /** A request of the client failed. */
    void failed(QueryClient client) {
        if (client.hasBudget()) {
            of(client).errors().use(1, nanos.getAsLong());
        }
    }

    /** For how long queries of the client ran, beyond what has grown again; 0 for those without a budget. */
    Duration used(QueryClient client) {
        Budget budget = client.hasBudget() ? budgets.getIfPresent(client.name()) : null;
        return budget == null
                ? Duration.ZERO
                : Duration.ofNanos((long) budget.work().used(nanos.getAsLong()));
    }

    private Budget of(QueryClient client) {
        long now = nanos.getAsLong();
        return budgets.get(
                client.name(),
                name -> new Budget(
                        new Allowance(settings.workPerMinute().toNanos(), now),
                        new Allowance(settings.errorsPerMinute(), now)));
    }
}
