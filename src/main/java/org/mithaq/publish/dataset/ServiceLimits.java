package org.mithaq.publish.dataset;

import java.time.Duration;

/**
 * The limits of the SPARQL endpoint that a description tells in words.
 *
 * @param timeout how long a query may run
 * @param maxRows rows of a table, or triples of a graph, after which a result is cut
 * @param workPerMinute how long the queries of one client may run in a minute
 */
public record ServiceLimits(Duration timeout, int maxRows, Duration workPerMinute) {}
