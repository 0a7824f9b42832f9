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
}
