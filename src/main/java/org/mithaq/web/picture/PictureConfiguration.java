package org.mithaq.web.picture;

import org.mithaq.publish.picture.HappeningReader;
import org.mithaq.query.ReadPath;
import org.mithaq.web.http.QueryAdmission;
import org.mithaq.web.page.PageWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pictures of a running server. */
@Configuration(proxyBeanMethods = false)
class PictureConfiguration {

    @Bean
    PictureReads pictureReads(ReadPath reads, QueryAdmission admission) {
        return new PictureReads(reads, admission, new HappeningReader());
    }

    @Bean
    PictureAnswers pictureAnswers(PictureReads reads, PageWriter pages) {
        return new PictureAnswers(reads, pages);
    }
}
