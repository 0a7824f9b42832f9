package org.mithaq.store;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The store of a running server. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    /** {@code mithaq.store.location}: a folder, or {@code memory} for a store that ends with the process. */
    @Bean(destroyMethod = "close")
    GraphStore graphStore(@Value("${mithaq.store.location}") String location) {
        return location.equals("memory") ? EmbeddedStore.inMemory() : EmbeddedStore.at(Path.of(location));
    }

    /** The history of the store: in the folder {@code revisions} of its location, or in memory with it. */
    @Bean(destroyMethod = "close")
    RevisionLog revisionLog(@Value("${mithaq.store.location}") String location, GraphStore store) {
        return location.equals("memory") ? RevisionLog.inMemory() : RevisionLog.ofStore(Path.of(location));
    }
}
