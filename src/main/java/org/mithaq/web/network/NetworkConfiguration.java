package org.mithaq.web.network;

import jakarta.servlet.Filter;
import java.time.Duration;
import org.mithaq.network.ActorNetworks;
import org.mithaq.query.SparqlClock;
import org.mithaq.query.catalogue.QueryRunner;
import org.mithaq.web.http.OpenReads;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The network of a running server. */
@Configuration(proxyBeanMethods = false)
class NetworkConfiguration {

    /** Measuring takes no longer than a query. */
    @Bean
    ActorNetworks actorNetworks(
            QueryRunner runner, SparqlClock clock, @Value("${mithaq.sparql.timeout}") Duration timeout) {
        return new ActorNetworks(runner, clock, timeout);
    }

    /** Pages of every origin may read what anybody may read. */
    @Bean
    FilterRegistrationBean<Filter> networkFromOtherOrigins() {
        FilterRegistrationBean<Filter> registration = OpenReads.at("/api/network", "/api/network/*");
        NetworkForm.endings().forEach(ending -> registration.addUrlPatterns("/api/network." + ending));
        return registration;
    }
}
