package org.mithaq.gate;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.mithaq.vocab.MQ;

/**
 * Finds passages that stand in the record of another document. Which record describes a passage is said by the graph
 * alone, which shapes don't see.
 */
public final class PassageFaults {

    private PassageFaults() {}

    /**
     * The faults of one record.
     *
     * <p><i>Shape:</i> {@code mq:passageFault} with the document of the record on each passage of another, unless that is
     * a {@code mq:CitedDocument} which the record itself describes: it is known by reference only. Empty for an authority
     * record and whatever else names no document with {@code mq:recordOf}. Nothing but this graph is read.
     *
     * @param record the name of the graph
     * @param statements the graph
     */
    public static Graph of(Node record, Graph statements) {
        Graph faults = GraphFactory.createDefaultGraph();
        Set<Node> documents = new HashSet<>();
        statements
                .find(record, MQ.recordOf, Node.ANY)
                .mapWith(Triple::getObject)
                .forEachRemaining(documents::add);
        if (documents.isEmpty()) {
            return faults;
        }
        statements
                .find(Node.ANY, MQ.passageOf, Node.ANY)
                .filterDrop(passage -> documents.contains(passage.getObject())
                        || statements.contains(passage.getObject(), RDF.type.asNode(), MQ.CitedDocument))
                .forEachRemaining(passage -> documents.forEach(
                        document -> faults.add(Triple.create(passage.getSubject(), MQ.passageFault, document))));
        return faults;
    }
}
