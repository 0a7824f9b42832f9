package org.mithaq.web.queries;

import jakarta.servlet.Filter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.mithaq.gate.CommitListener;
import org.mithaq.query.ReadPath;
import org.mithaq.query.SparqlClock;
import org.mithaq.query.catalogue.QueryCatalog;
import org.mithaq.query.catalogue.QueryRunner;
import org.mithaq.store.RevisionLog;
import org.mithaq.web.http.OpenReads;
import org.mithaq.web.http.PublicAddress;
import org.mithaq.web.http.QueryAdmission;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** The catalogue of a running server. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CatalogueSettings.class)
class CatalogueConfiguration {

    /** The catalogue, which is read when it is asked for first: the first answers of a server need none. */
    @Bean
    Supplier<QueryCatalog> queryCatalog(CatalogueSettings settings) {
        return new CatalogueOnDemand(() -> read(settings.folder()));
    }

    /** A bad file of an installation's own stops the start, before the first request is taken; ours are tested in the build. */
    @Bean
    SmartInitializingSingleton goodCatalogue(Supplier<QueryCatalog> catalog, CatalogueSettings settings) {
        return () -> {
            if (!settings.folder().isEmpty()) {
                catalog.get();
            }
        };
    }

    @Bean
    QueryRunner queryRunner(
            ReadPath reading,
            SparqlClock clock,
            @Value("${mithaq.sparql.timeout}") Duration timeout,
            @Value("${mithaq.sparql.max-memory}") DataSize maxMemory) {
        return new QueryRunner(reading, clock, timeout, maxMemory.toBytes());
    }

    @Bean
    DocumentCache documentCache(CatalogueSettings settings) {
        return new DocumentCache(settings.cacheBytes());
    }

    @Bean
    QueryAnswers queryAnswers(QueryRunner runner, QueryAdmission admission, DocumentCache cache) {
        return new QueryAnswers(runner, admission, cache, new AnswerTags(runner::revision, Clock.systemDefaultZone()));
    }

    @Bean
    TableAnswers tableAnswers(
            QueryRunner runner, QueryAdmission admission, DocumentCache cache, RevisionLog log, PublicAddress address) {
        AnswerTags tags = new AnswerTags(runner::revision, Clock.systemDefaultZone());
        return new TableAnswers(runner, admission, cache, tags, log, address);
    }

    @Bean
    CommitListener documentsOfOldData(DocumentCache cache) {
        return revisions -> cache.clear();
    }

    private static QueryCatalog read(String folder) {
        return folder.isEmpty() ? QueryCatalog.bundled() : QueryCatalog.bundledAnd(Path.of(folder));
    }

    /** Pages of every origin may read what anybody may read. */
    @Bean
    FilterRegistrationBean<Filter> readsFromOtherOrigins() {
        return OpenReads.at(
                "/api/queries",
                "/api/queries/*",
                "/api/commitments",
                "/api/openapi.json",
                "/.well-known/sparql-examples");
    }
}
