package org.mithaq.web.sparql;

import java.time.Duration;
import java.util.Map;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.ProblemCode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The limits of the public SPARQL endpoint ({@code mithaq.sparql.*}).
 *
 * @param timeout how long a query may run; a client may ask for less, never for more
 * @param maxRows rows of a table, or triples of a graph, after which a result is cut; a client may ask for less
 * @param maxBytes after which the rows of a result are cut; a graph that is longer is refused
 * @param maxMemory what one query may hold in memory at once
 * @param maxQueryLength characters of query text
 * @param maxQueryDepth levels of nested brackets in a query
 * @param maxQueryParts patterns, path steps and operators in a query, counted together
 */
@ConfigurationProperties("mithaq.sparql")
public record SparqlSettings(
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("100000") int maxRows,
        @DefaultValue("32MB") DataSize maxBytes,
        @DefaultValue("64MB") DataSize maxMemory,
        @DefaultValue("65536") int maxQueryLength,
        @DefaultValue("100") int maxQueryDepth,
        @DefaultValue("1000") int maxQueryParts) {

    /**
     * Settings without which nothing would be limited are no settings.
     *
     * @throws InstallationException {@link ProblemCode#INSTALLATION_SETTING} when a limit is not above zero
     */
    public SparqlSettings {
        requirePositive("mithaq.sparql.timeout", timeout.toMillis());
        requirePositive("mithaq.sparql.max-rows", maxRows);
        requirePositive("mithaq.sparql.max-bytes", maxBytes.toBytes());
        requirePositive("mithaq.sparql.max-memory", maxMemory.toBytes());
        requirePositive("mithaq.sparql.max-query-length", maxQueryLength);
        requirePositive("mithaq.sparql.max-query-depth", maxQueryDepth);
        requirePositive("mithaq.sparql.max-query-parts", maxQueryParts);
    }

    private static void requirePositive(String setting, long value) {
        if (value <= 0) {
            throw new InstallationException(
                    ProblemCode.INSTALLATION_SETTING, Map.of("setting", setting, "detail", String.valueOf(value)));
        }
    }
}
