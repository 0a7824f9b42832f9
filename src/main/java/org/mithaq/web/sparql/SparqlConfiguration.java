package org.mithaq.web.sparql;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import org.apache.jena.fuseki.server.DataAccessPoint;
import org.apache.jena.fuseki.server.DataAccessPointRegistry;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.server.OperationRegistry;
import org.apache.jena.fuseki.servlets.FusekiFilter;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.WebContent;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.stream.StreamManager;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.mithaq.query.AllowedFunctions;
import org.mithaq.query.BoundedExpressions;
import org.mithaq.query.QueryPolicy;
import org.mithaq.store.GraphStore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Mounts Fuseki's query service on the store at {@code /sparql}, read-only, with {@link SparqlGuard} in front of it.
 * Whatever Jena would fetch from elsewhere is closed for the whole process.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SparqlSettings.class)
class SparqlConfiguration {

    private static final String PATH = "/sparql";

    @Bean
    QueryPolicy queryPolicy(SparqlSettings settings) {
        return new QueryPolicy(settings.maxQueryLength(), settings.maxQueryDepth(), settings.maxQueryParts());
    }

    @Bean
    ServletContextInitializer fuseki(GraphStore store, QueryPolicy policy) {
        return servletContext -> mount(servletContext, store.dataset(), policy);
    }

    @Bean
    FilterRegistrationBean<SparqlGuard> sparqlGuard(QueryPolicy policy, SparqlSettings settings) {
        FilterRegistrationBean<SparqlGuard> registration =
                new FilterRegistrationBean<>(new SparqlGuard(PATH, policy, settings.timeout()));
        registration.addUrlPatterns(PATH);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<FusekiFilter> fusekiFilter() {
        FilterRegistrationBean<FusekiFilter> registration = new FilterRegistrationBean<>(new FusekiFilter());
        registration.addUrlPatterns(PATH);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(2);
        return registration;
    }

    private static void mount(ServletContext servletContext, DatasetGraph dataset, QueryPolicy policy) {
        closeToTheOutside();
        Context context = dataset.getContext();
        context.set(ARQ.httpServiceAllowed, false);
        AllowedFunctions.restrict(context);
        BoundedExpressions.install(context);

        DataService service =
                DataService.newBuilder(dataset).addEndpoint(Operation.Query).build();
        OperationRegistry operations = OperationRegistry.createEmpty();
        operations.register(Operation.Query, WebContent.contentTypeSPARQLQuery, new GuardedQueries(policy));
        service.setEndpointProcessors(operations);
        DataAccessPointRegistry services = new DataAccessPointRegistry();
        services.register(new DataAccessPoint(PATH, service));
        OperationRegistry.set(servletContext, operations);
        DataAccessPointRegistry.set(servletContext, services);
        service.goActive();
    }

    /** No locator finds a file or an address, and no JSON-LD document may name a context: for every reader of Jena. */
    private static void closeToTheOutside() {
        StreamManager.setGlobal(new StreamManager());
        JsonLdOptions offline = new JsonLdOptions((url, options) -> {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, url.toString());
        });
        RIOT.getContext().set(LangJSONLD11.JSONLD_OPTIONS, offline);
        ARQ.getContext().set(LangJSONLD11.JSONLD_OPTIONS, offline);
        ARQ.getContext().set(ARQ.httpServiceAllowed, false);
    }
}
