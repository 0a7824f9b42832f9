package org.mithaq.records;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.mithaq.shacl.GraphValidator;
import org.mithaq.shacl.ShapeCatalog;
import org.mithaq.store.GraphStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The operations on records of a running server. */
@Configuration(proxyBeanMethods = false)
class RecordsConfiguration {

    /** The validator of the bundled shapes, built while the rest of the server starts; whoever needs it first waits. */
    @Bean
    Supplier<GraphValidator> graphValidator() {
        CompletableFuture<GraphValidator> validator =
                CompletableFuture.supplyAsync(() -> new GraphValidator(ShapeCatalog.bundled()));
        return () -> SeedStore.await(validator);
    }

    @Bean
    SeedStore seedStore(GraphStore store, Supplier<GraphValidator> validator) {
        return new SeedStore(store, validator, SeedStore::bundled);
    }

    @Bean
    CheckRecord checkRecord(GraphStore store, Supplier<GraphValidator> validator) {
        return new CheckRecord(store, validator);
    }
}
