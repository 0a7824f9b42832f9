package org.mithaq.records;

import org.mithaq.shacl.GraphValidator;
import org.mithaq.shacl.ShapeCatalog;
import org.mithaq.store.GraphStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The operations on records of a running server. */
@Configuration(proxyBeanMethods = false)
class RecordsConfiguration {

    @Bean
    GraphValidator graphValidator() {
        return new GraphValidator(ShapeCatalog.bundled());
    }

    @Bean
    SeedStore seedStore(GraphStore store, GraphValidator validator) {
        return new SeedStore(store, validator, SeedStore::bundled);
    }

    @Bean
    CheckRecord checkRecord(GraphStore store, GraphValidator validator) {
        return new CheckRecord(store, validator);
    }
}
