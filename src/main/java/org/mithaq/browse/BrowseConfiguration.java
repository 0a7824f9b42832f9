package org.mithaq.browse;

import org.mithaq.query.ReadPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists of a running server. */
@Configuration(proxyBeanMethods = false)
class BrowseConfiguration {

    @Bean
    ListViews listViews(ReadPath reads) {
        return new ListViews(reads);
    }
}
