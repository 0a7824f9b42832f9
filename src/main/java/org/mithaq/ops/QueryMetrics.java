package org.mithaq.ops;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.mithaq.query.admission.QueryPool;
import org.springframework.stereotype.Component;

/** How many queries run, wait, and were refused or ended; nothing of who asked them or what. */
@Component
final class QueryMetrics implements MeterBinder {

    private final QueryPool pool;

    QueryMetrics(QueryPool pool) {
        this.pool = pool;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("mithaq.queries.running", pool, QueryPool::running)
                .description("queries that run")
                .register(registry);
        Gauge.builder("mithaq.queries.waiting", pool, QueryPool::waiting)
                .description("queries that wait for their turn")
                .register(registry);
        FunctionCounter.builder("mithaq.queries.refused", pool, QueryPool::refused)
                .description("queries that were never run: the client asked too much, or the server was full")
                .register(registry);
        FunctionCounter.builder("mithaq.queries.timed.out", pool, QueryPool::timedOut)
                .description("queries that ran out of their time")
                .register(registry);
    }
}
