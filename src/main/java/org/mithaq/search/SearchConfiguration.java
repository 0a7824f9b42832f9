package org.mithaq.search;

import org.mithaq.store.GraphStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The search of a running server. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean(destroyMethod = "close")
    SearchIndex searchIndex(GraphStore store) {
        return new SearchIndex(store);
    }

    @Bean
    ClassNames classNames(GraphStore store) {
        return new ClassNames(store);
    }
}
