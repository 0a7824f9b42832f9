package org.mithaq.web.dataset;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.function.Supplier;
import org.mithaq.publish.dataset.CountedRevisions;
import org.mithaq.publish.dataset.ServiceLimits;
import org.mithaq.query.ReadPath;
import org.mithaq.query.catalogue.QueryCatalog;
import org.mithaq.store.RevisionLog;
import org.mithaq.web.http.OpenReads;
import org.mithaq.web.http.PublicAddress;
import org.mithaq.web.http.QueryAdmission;
import org.mithaq.web.http.Turnstile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a running server says of itself. */
@Configuration(proxyBeanMethods = false)
class DatasetConfiguration {

    /** Whoever asks while a large store is being counted waits for so long. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Bean
    CountedRevisions countedRevisions(ReadPath reading, RevisionLog log) {
        return new CountedRevisions(reading, log);
    }

    @Bean
    Descriptions descriptions(
            CountedRevisions counts,
            Supplier<QueryCatalog> catalog,
            QueryAdmission admission,
            @Value("${mithaq.sparql.timeout}") Duration timeout,
            @Value("${mithaq.sparql.max-rows}") int maxRows,
            @Value("${mithaq.limits.work-per-minute}") Duration work) {
        return new Descriptions(
                counts, new ServiceLimits(timeout, maxRows, work), catalog, new Turnstile(1, PATIENCE), admission);
    }

    /** Before the guard of the endpoint. */
    @Bean
    FilterRegistrationBean<ServiceDescriptionFilter> serviceDescription(
            Descriptions descriptions, PublicAddress address) {
        FilterRegistrationBean<ServiceDescriptionFilter> registration =
                new FilterRegistrationBean<>(new ServiceDescriptionFilter(descriptions, address));
        registration.addUrlPatterns(ServiceDescriptionFilter.PATH);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(0);
        return registration;
    }

    /** Pages of every origin may read what anybody may read. */
    @Bean
    FilterRegistrationBean<Filter> descriptionsForOtherOrigins() {
        return OpenReads.at(
                "/dataset",
                "/dataset.ttl",
                "/dataset.jsonld",
                "/dataset.rdf",
                "/dataset.nt",
                "/dataset.trig",
                "/.well-known/void");
    }
}
