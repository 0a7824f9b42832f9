package org.mithaq.records;

import java.util.function.Supplier;
import org.mithaq.gate.Gate;
import org.mithaq.shacl.GraphValidator;
import org.mithaq.shacl.IncrementalValidator;
import org.mithaq.store.GraphStore;
import org.mithaq.store.RevisionLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The operations on records of a running server. The {@link Preparation} is begun before there are beans. */
@Configuration(proxyBeanMethods = false)
class RecordsConfiguration {

    @Bean
    Supplier<GraphValidator> graphValidator(Preparation preparation) {
        return preparation::validator;
    }

    @Bean
    Supplier<IncrementalValidator> incrementalValidator(Preparation preparation) {
        return preparation::incrementalValidator;
    }

    @Bean
    SeedStore seedStore(GraphStore store, Preparation preparation) {
        return new SeedStore(store, preparation::check, preparation::seed);
    }

    @Bean
    CheckRecord checkRecord(GraphStore store, Supplier<IncrementalValidator> validator) {
        return new CheckRecord(store, validator);
    }

    @Bean
    WriteRecord writeRecord(GraphStore store, RevisionLog log, Gate gate) {
        return new WriteRecord(store, log, gate);
    }

    @Bean
    LoadRecords loadRecords(GraphStore store, RevisionLog log, Gate gate) {
        return new LoadRecords(store, log, gate);
    }

    @Bean
    RevertRevision revertRevision(RevisionLog log, Gate gate) {
        return new RevertRevision(log, gate);
    }
}
