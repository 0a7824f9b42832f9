package org.mithaq.web.http;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.mithaq.access.EditorToken;
import org.mithaq.query.admission.QueryPool;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What holds for all addresses of the server. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

    @Bean
    QueryAdmission queryAdmission(QueryPool pool, EditorToken token) {
        return new QueryAdmission(pool, token);
    }

    /** Errors of the container itself become problems too, instead of pages that name the server. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerErrors() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }

    /** {@code mithaq.http.trusted-proxies}: a list with commas, empty by default. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> forwardedRequests(
            @Value("${" + TrustedProxies.SETTING + "}") List<String> networks) {
        TrustedProxies proxies = new TrustedProxies(networks);
        return factory -> {
            if (!proxies.isEmpty()) {
                factory.addEngineValves(proxies);
            }
        };
    }

    @Bean
    ProblemAnswers problemAnswers(ProblemView view) {
        return new ProblemAnswers(view);
    }

    @Bean
    PublicAddress publicAddress(@Value("${mithaq.public-url}") String setting) {
        return new PublicAddress(setting);
    }

    /** A browser takes every answer for what it says it is, never for a page because it looks like one. */
    @Bean
    FilterRegistrationBean<Filter> noSniffing() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
            ((HttpServletResponse) response).setHeader("X-Content-Type-Options", "nosniff");
            chain.doFilter(request, response);
        });
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
