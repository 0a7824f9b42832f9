package org.mithaq.web.resource;

import org.mithaq.publish.resource.PublishedResources;
import org.mithaq.store.GraphStore;
import org.mithaq.store.RevisionLog;
import org.mithaq.web.http.PublicAddress;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The resources of a running server. */
@Configuration(proxyBeanMethods = false)
class ResourceConfiguration {

    @Bean
    PublishedResources publishedResources(GraphStore store, RevisionLog log) {
        return new PublishedResources(store, log);
    }

    @Bean
    FilterRegistrationBean<ReadableAnywhere> readableAnywhere(PublicAddress address) {
        FilterRegistrationBean<ReadableAnywhere> registration =
                new FilterRegistrationBean<>(new ReadableAnywhere(address));
        registration.addUrlPatterns("/id/*", "/concept/*", "/ontology/*", "/shapes/*", "/doc/*", "/context.jsonld");
        return registration;
    }
}
