package org.mithaq.web.export;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.mithaq.web.http.OpenReads;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The files of a running server. */
@Configuration(proxyBeanMethods = false)
class ExportConfiguration {

    /** Pages of every origin may read what anybody may read. */
    @Bean
    FilterRegistrationBean<Filter> filesForOtherOrigins() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(new OpenReads("GET"));
        registration.addUrlPatterns(
                "/api/calendar.ics", "/api/cite", "/api/changes.atom", "/api/changes/*", "/ldes", "/ldes/*");
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        return registration;
    }
}
