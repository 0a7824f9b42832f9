package org.mithaq.web.vocabulary;

import org.mithaq.publish.vocabulary.VocabularyUsage;
import org.mithaq.query.catalogue.QueryRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The vocabulary of a running server. */
@Configuration(proxyBeanMethods = false)
class VocabularyConfiguration {

    @Bean
    VocabularyUsage vocabularyUsage(QueryRunner runner) {
        return new VocabularyUsage(runner);
    }
}
