package org.mithaq.web.picture;

import java.time.Duration;
import java.util.List;
import org.mithaq.network.ActorNetworks;
import org.mithaq.query.ReadPath;
import org.mithaq.query.SparqlClock;
import org.mithaq.search.ClassNames;
import org.mithaq.web.http.QueryAdmission;
import org.mithaq.web.page.PageWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pictures of a running server. */
@Configuration(proxyBeanMethods = false)
class PictureConfiguration {

    @Bean
    PictureReads pictureReads(ReadPath reads, SparqlClock clock, @Value("${mithaq.sparql.timeout}") Duration timeout) {
        return new PictureReads(reads, clock, timeout);
    }

    @Bean
    PictureAnswers pictureAnswers(
            PictureReads reads,
            ActorNetworks networks,
            ClassNames classes,
            QueryAdmission admission,
            PageWriter pages) {
        return new PictureAnswers(
                List.of(
                        new TimelinePicture(reads),
                        new NetworkPicture(networks, classes),
                        new CoveragePicture(reads),
                        new MapPicture(reads)),
                admission,
                pages);
    }
}
