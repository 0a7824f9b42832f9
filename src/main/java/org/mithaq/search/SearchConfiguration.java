package org.mithaq.search;

import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
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

    /** What {@code text:query} does in SPARQL. */
    @Bean
    PropertyFunctionFactory textQuery(SearchIndex index) {
        return iri -> new TextQuery(index);
    }

    @Bean
    ClassNames classNames(GraphStore store) {
        return new ClassNames(store);
    }
}
