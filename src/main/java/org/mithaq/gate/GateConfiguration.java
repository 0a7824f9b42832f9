package org.mithaq.gate;

import java.util.List;
import java.util.function.Supplier;
import org.mithaq.shacl.IncrementalValidator;
import org.mithaq.store.GraphStore;
import org.mithaq.store.RevisionLog;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The gate of a running server. */
@Configuration(proxyBeanMethods = false)
class GateConfiguration {

    @Bean(destroyMethod = "close")
    Gate gate(
            GraphStore store,
            RevisionLog log,
            Supplier<IncrementalValidator> validator,
            List<CommitListener> listeners,
            @Value("${mithaq.write.max-quads}") int maxQuads) {
        return new Gate(store, log, validator, listeners, maxQuads);
    }
}
