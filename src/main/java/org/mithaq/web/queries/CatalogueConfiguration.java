package org.mithaq.web.queries;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.nio.file.Path;
import java.time.Duration;
import org.mithaq.gate.CommitListener;
import org.mithaq.query.SparqlClock;
import org.mithaq.query.catalogue.QueryCatalog;
import org.mithaq.query.catalogue.QueryRunner;
import org.mithaq.store.GraphStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalogue of a running server. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CatalogueSettings.class)
class CatalogueConfiguration {

    @Bean
    QueryCatalog queryCatalog(CatalogueSettings settings) {
        return settings.folder().isEmpty()
                ? QueryCatalog.bundled()
                : QueryCatalog.bundledAnd(Path.of(settings.folder()));
    }

    @Bean
    QueryRunner queryRunner(GraphStore store, SparqlClock clock, @Value("${mithaq.sparql.timeout}") Duration timeout) {
        return new QueryRunner(store, clock, timeout);
    }

    @Bean
    DocumentCache documentCache(CatalogueSettings settings) {
        return new DocumentCache(settings.cacheBytes());
    }

    @Bean
    CommitListener documentsOfOldData(DocumentCache cache) {
        return revisions -> cache.clear();
    }

    /** Pages of every origin may read what anybody may read. */
    @Bean
    FilterRegistrationBean<Filter> readsFromOtherOrigins() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(new OpenReads());
        registration.addUrlPatterns(
                "/api/queries", "/api/queries/*", "/api/openapi.json", "/.well-known/sparql-examples");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }
}
