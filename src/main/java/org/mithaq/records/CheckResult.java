package org.mithaq.records;

import org.apache.jena.graph.Graph;
import org.mithaq.shacl.Outcome;

/**
 * The answer to whether records may enter the graph: yes when the outcome conforms.
 *
 * @param outcome what was found
 * @param context the graph as it would be with the records, ontology and code lists included
 */
public record CheckResult(Outcome outcome, Graph context) {}
