package org.mithaq.web.sparql;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of the public SPARQL endpoint ({@code mithaq.sparql.*}).
 *
 * @param timeout how long a query may run; a client may ask for less, never for more
 * @param maxQueryLength characters of query text
 * @param maxQueryDepth levels of nested brackets in a query
 * @param maxQueryParts patterns, path steps and operators in a query, counted together
 */
@ConfigurationProperties("mithaq.sparql")
public record SparqlSettings(
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("65536") int maxQueryLength,
        @DefaultValue("100") int maxQueryDepth,
        @DefaultValue("1000") int maxQueryParts) {}
