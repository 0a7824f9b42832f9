package org.mithaq.web.browse;

import org.mithaq.browse.ListViews;
import org.mithaq.network.ActorNetworks;
import org.mithaq.publish.resource.PublishedResources;
import org.mithaq.web.http.PublicAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lists of a running server. */
@Configuration(proxyBeanMethods = false)
class BrowsePagesConfiguration {

    @Bean
    ListFiles listFiles(ListViews views, PublishedResources resources, ActorNetworks networks, PublicAddress address) {
        return new ListFiles(views, resources, networks, address);
    }
}
