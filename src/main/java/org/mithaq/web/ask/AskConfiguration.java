package org.mithaq.web.ask;

import java.time.Clock;
import org.mithaq.gate.CommitListener;
import org.mithaq.publish.ask.Asking;
import org.mithaq.query.QueryPolicy;
import org.mithaq.query.catalogue.QueryRunner;
import org.mithaq.web.http.QueryAdmission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The questions of a running server. */
@Configuration(proxyBeanMethods = false)
class AskConfiguration {

    @Bean
    Asking asking(QueryRunner runner, QueryPolicy policy) {
        return new Asking(runner, policy);
    }

    @Bean
    KeptAnswers keptAnswers(Asking asking, QueryRunner runner, QueryAdmission admission) {
        return new KeptAnswers(asking, admission, runner::revision, Clock.systemDefaultZone());
    }

    @Bean
    CommitListener askedOfOldData(KeptAnswers answers) {
        return revisions -> answers.clear();
    }
}
