package org.mithaq.query;

import java.util.List;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.mithaq.query.memory.MemoryLimit;
import org.mithaq.query.memory.MemoryReads;
import org.mithaq.store.GraphStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Where the queries of a running server are answered. */
@Configuration(proxyBeanMethods = false)
class QueryConfiguration {

    /** With the search that a query may ask for. */
    @Bean
    QueryGuards queryGuards(PropertyFunctionFactory textQuery) {
        return new QueryGuards(textQuery);
    }

    /**
     * {@code mithaq.memory.*}: how many triples are kept in memory, and what share of the heap they may take. It hears of
     * commits before those who read them there.
     */
    @Bean(destroyMethod = "close")
    @Order(Ordered.HIGHEST_PRECEDENCE)
    MemoryReads memoryReads(
            GraphStore store,
            QueryGuards guards,
            @Value("${mithaq.memory.max-triples}") long maxTriples,
            @Value("${mithaq.memory.max-heap-share}") double maxHeapShare) {
        MemoryLimit limit =
                MemoryLimit.of(maxTriples, maxHeapShare, Runtime.getRuntime().maxMemory());
        return new MemoryReads(store, limit, guards::install);
    }

    @Bean
    ReadPath readPath(GraphStore store, MemoryReads memory, QueryGuards guards) {
        return new ReadPath(store, memory, guards);
    }

    @Bean(destroyMethod = "close")
    ReadAhead readAhead(MemoryReads memory, List<ReadAhead.Part> parts) {
        return new ReadAhead(memory, parts);
    }
}
