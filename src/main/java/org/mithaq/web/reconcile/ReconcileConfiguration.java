package org.mithaq.web.reconcile;

import jakarta.servlet.Filter;
import org.mithaq.query.catalogue.QueryRunner;
import org.mithaq.reconcile.CandidateFinder;
import org.mithaq.reconcile.EntityTypes;
import org.mithaq.reconcile.NamedCandidates;
import org.mithaq.reconcile.TableExtension;
import org.mithaq.reconcile.ThingCards;
import org.mithaq.search.ClassNames;
import org.mithaq.search.SearchIndex;
import org.mithaq.web.http.OpenReads;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reconciliation of a running server. */
@Configuration(proxyBeanMethods = false)
class ReconcileConfiguration {

    @Bean
    EntityTypes entityTypes(ClassNames classes) {
        return new EntityTypes(classes);
    }

    @Bean
    ThingCards thingCards(QueryRunner runner) {
        return new ThingCards(runner);
    }

    @Bean
    CandidateFinder candidateFinder(SearchIndex index, EntityTypes types, ThingCards cards, QueryRunner runner) {
        return new CandidateFinder(new NamedCandidates(index, types), cards, runner);
    }

    @Bean
    TableExtension tableExtension(QueryRunner runner, EntityTypes types) {
        return new TableExtension(runner, types);
    }

    /** The specification demands it of all addresses. */
    @Bean
    FilterRegistrationBean<Filter> reconciliationFromOtherOrigins() {
        return OpenReads.with("GET, POST", "/reconcile", "/reconcile/*");
    }
}
