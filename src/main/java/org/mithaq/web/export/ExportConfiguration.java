package org.mithaq.web.export;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.List;
import org.mithaq.publish.export.crate.CrateData;
import org.mithaq.store.GraphStore;
import org.mithaq.store.RevisionLog;
import org.mithaq.store.RevisionMarker;
import org.mithaq.store.RevisionSummary;
import org.mithaq.web.http.OpenReads;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The files of a running server. */
@Configuration(proxyBeanMethods = false)
class ExportConfiguration {

    /** The data of crates. */
    @Bean
    CrateData.Source crateData(GraphStore store, RevisionLog log) {
        return () -> {
            long revision = store.read(RevisionMarker::read);
            return new CrateData(
                    revision,
                    log.summaries(revision, revision < 1 ? 0 : 1).stream()
                            .map(RevisionSummary::time)
                            .findFirst(),
                    List.of());
        };
    }

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
