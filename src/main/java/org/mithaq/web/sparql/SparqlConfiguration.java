package org.mithaq.web.sparql;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import java.util.Map;
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
import org.mithaq.access.EditorToken;
import org.mithaq.gate.Gate;
import org.mithaq.query.QueryPolicy;
import org.mithaq.query.ReadPath;
import org.mithaq.query.SparqlClock;
import org.mithaq.query.UpdatePolicy;
import org.mithaq.records.WriteRecord;
import org.mithaq.store.GraphStore;
import org.mithaq.store.RevisionLog;
import org.mithaq.web.http.QueryAdmission;
import org.mithaq.web.http.WriteSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Mounts three services of Fuseki on the store, each with a guard in front of it: queries at {@code /sparql}, read-only;
 * updates at {@code /update} and the Graph Store Protocol at {@code /data}, which write through the gate only. Whatever Jena would fetch from elsewhere is closed for the whole process.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SparqlSettings.class, WriteSettings.class})
class SparqlConfiguration {

    private static final String QUERIES = "/sparql";
    private static final String UPDATES = "/update";
    private static final String GRAPHS = "/data";

    @Bean
    QueryPolicy queryPolicy(SparqlSettings settings) {
        return new QueryPolicy(settings.maxQueryLength(), settings.maxQueryDepth(), settings.maxQueryParts());
    }

    @Bean
    UpdatePolicy updatePolicy(SparqlSettings settings) {
        return new UpdatePolicy(settings.maxQueryDepth(), settings.maxQueryParts());
    }

    @Bean(destroyMethod = "close")
    SparqlClock sparqlClock() {
        return new SparqlClock();
    }

    @Bean
    ServletContextInitializer fuseki(GraphStore store, ReadPath reading, QueryPolicy policy, SparqlClock clock) {
        return servletContext -> mount(servletContext, store.dataset(), new GuardedQueries(reading, policy, clock));
    }

    @Bean
    FilterRegistrationBean<SparqlGuard> sparqlGuard(
            QueryPolicy policy, SparqlSettings settings, QueryAdmission admission) {
        return before(QUERIES, new SparqlGuard(QUERIES, policy, settings, admission));
    }

    @Bean
    FilterRegistrationBean<UpdateGuard> updateGuard(
            QueryPolicy policy,
            UpdatePolicy updates,
            EditorToken token,
            WriteSettings settings,
            SparqlSettings queries,
            SparqlClock clock,
            Gate gate) {
        long maxMemory = queries.maxMemory().toBytes();
        return before(UPDATES, new UpdateGuard(UPDATES, policy, updates, token, settings, clock, gate, maxMemory));
    }

    @Bean
    FilterRegistrationBean<GraphStoreGuard> graphStoreGuard(
            QueryPolicy policy,
            EditorToken token,
            WriteSettings settings,
            WriteRecord writing,
            RevisionLog log,
            QueryAdmission admission) {
        return before(GRAPHS, new GraphStoreGuard(GRAPHS, policy, token, settings, writing, log, admission));
    }

    @Bean
    FilterRegistrationBean<FusekiFilter> fusekiFilter() {
        FilterRegistrationBean<FusekiFilter> registration = new FilterRegistrationBean<>(new FusekiFilter());
        registration.addUrlPatterns(QUERIES, UPDATES, GRAPHS);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(2);
        return registration;
    }

    private static <G extends EndpointGuard> FilterRegistrationBean<G> before(String path, G guard) {
        FilterRegistrationBean<G> registration = new FilterRegistrationBean<>(guard);
        registration.addUrlPatterns(path);
        registration.setDispatcherTypes(DispatcherType.REQUEST);
        registration.setOrder(1);
        return registration;
    }

    private static void mount(ServletContext servletContext, DatasetGraph dataset, GuardedQueries queries) {
        closeToTheOutside();
        OperationRegistry operations = OperationRegistry.createEmpty();
        operations.register(Operation.Query, WebContent.contentTypeSPARQLQuery, queries);
        operations.register(Operation.Update, WebContent.contentTypeSPARQLUpdate, new GatedUpdates());
        operations.register(Operation.GSP_RW, new GatedGraphs());
        DataAccessPointRegistry services = new DataAccessPointRegistry();
        Map.of(QUERIES, Operation.Query, UPDATES, Operation.Update, GRAPHS, Operation.GSP_RW)
                .forEach((path, operation) -> {
                    DataService service = DataService.newBuilder(dataset)
                            .addEndpoint(operation)
                            .build();
                    service.setEndpointProcessors(operations);
                    services.register(new DataAccessPoint(path, service));
                    service.goActive();
                });
        OperationRegistry.set(servletContext, operations);
        DataAccessPointRegistry.set(servletContext, services);
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
