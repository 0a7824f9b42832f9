package org.mithaq.query.admission;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pool of a running server ({@code mithaq.limits.*}). */
@Configuration(proxyBeanMethods = false)
class AdmissionConfiguration {

    @Bean
    QueryPool queryPool(
            @Value("${mithaq.limits.running}") int running,
            @Value("${mithaq.limits.queue}") int queue,
            @Value("${mithaq.limits.patience}") Duration patience,
            @Value("${mithaq.limits.turn}") Duration turn,
            @Value("${mithaq.limits.open-per-client}") int openPerClient,
            @Value("${mithaq.limits.open}") int open,
            @Value("${mithaq.limits.work-per-minute}") Duration workPerMinute,
            @Value("${mithaq.limits.errors-per-minute}") int errorsPerMinute,
            @Value("${mithaq.limits.clients}") int clients) {
        return new QueryPool(new AdmissionSettings(
                running, queue, patience, turn, openPerClient, open, workPerMinute, errorsPerMinute, clients));
    }
}
