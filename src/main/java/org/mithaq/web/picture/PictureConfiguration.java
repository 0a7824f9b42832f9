package org.mithaq.web.picture;

import java.time.Duration;
import org.mithaq.query.ReadPath;
import org.mithaq.query.SparqlClock;
import org.mithaq.web.http.QueryAdmission;
import org.mithaq.web.page.PageWriter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pictures of a running server. */
@Configuration(proxyBeanMethods = false)
class PictureConfiguration {

    @Bean
    PictureReads pictureReads(
            ReadPath reads,
            QueryAdmission admission,
            SparqlClock clock,
            @Value("${mithaq.sparql.timeout}") Duration timeout) {
        return new PictureReads(reads, admission, clock, timeout);
    }

    @Bean
    PictureAnswers pictureAnswers(PictureReads reads, PageWriter pages) {
        return new PictureAnswers(reads, pages);
    }
}
