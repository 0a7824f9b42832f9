package org.mithaq.web.resource;

import jakarta.servlet.Filter;
import java.time.Duration;
import org.mithaq.publish.page.ResourcePages;
import org.mithaq.publish.resource.PublishedResources;
import org.mithaq.query.ReadPath;
import org.mithaq.store.GraphStore;
import org.mithaq.store.RevisionLog;
import org.mithaq.web.http.OpenReads;
import org.mithaq.web.http.PublicAddress;
import org.mithaq.web.http.Turnstile;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The resources of a running server. */
@Configuration(proxyBeanMethods = false)
class ResourceConfiguration {

    private static final String[] ADDRESSES = {
        "/id/*", "/concept/*", "/ontology/*", "/shapes/*", "/doc/*", "/context.jsonld"
    };
    private static final int AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean
    PublishedResources publishedResources(GraphStore store, RevisionLog log) {
        return new PublishedResources(store, log);
    }

    @Bean
    ResourcePages resourcePages(PublishedResources resources, ReadPath reading) {
        return new ResourcePages(resources, reading);
    }

    /** The largest documents take a second and some megabytes each. */
    @Bean
    Turnstile describing() {
        return new Turnstile(AT_ONCE, PATIENCE);
    }

    /** Scripts of any site may read resources, and are led to them. */
    @Bean
    FilterRegistrationBean<Filter> resourcesFromOtherOrigins() {
        FilterRegistrationBean<Filter> registration = OpenReads.at(ADDRESSES);
        registration.setOrder(0);
        return registration;
    }

    @Bean
    FilterRegistrationBean<SingleSlashes> singleSlashes(PublicAddress address) {
        FilterRegistrationBean<SingleSlashes> registration = new FilterRegistrationBean<>(new SingleSlashes(address));
        registration.addUrlPatterns(ADDRESSES);
        registration.setOrder(1);
        return registration;
    }
}
