package org.mithaq.gate;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.mithaq.shacl.reads.GraphChange;
import org.mithaq.store.ChangeSet;
import org.mithaq.vocab.GraphNames;
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
        of(record, statements, Node.ANY).forEach(faults::add);
        return faults;
    }

    private static Set<Triple> of(Node record, Graph statements, Node passages) {
        Set<Node> documents = new HashSet<>();
        statements
                .find(record, MQ.recordOf, Node.ANY)
                .mapWith(Triple::getObject)
                .forEachRemaining(documents::add);
        Set<Triple> faults = new HashSet<>();
        if (documents.isEmpty()) {
            return faults;
        }
        statements
                .find(passages, MQ.passageOf, Node.ANY)
                .filterDrop(passage -> documents.contains(passage.getObject())
                        || statements.contains(passage.getObject(), RDF.type.asNode(), MQ.CitedDocument))
                .forEachRemaining(passage -> documents.forEach(
                        document -> faults.add(Triple.create(passage.getSubject(), MQ.passageFault, document))));
        return faults;
    }

    /**
     * What a change of records makes of the faults, without looking at records that it does not touch unless they hold
     * the same passage.
     *
     * @param dataset the dataset after the change, whose derived graph holds the faults from before
     */
    static GraphChange due(ChangeSet changes, DatasetGraph dataset) {
        Set<Node> passages = new HashSet<>();
        Stream.concat(changes.added().stream(), changes.removed().stream())
                .filter(PassageFaults::matters)
                .forEach(quad -> {
                    passages.add(quad.getSubject());
                    dataset.find(quad.getGraph(), Node.ANY, MQ.passageOf, Node.ANY)
                            .forEachRemaining(passage -> passages.add(passage.getSubject()));
                });
        GraphChange due = new GraphChange(new HashSet<>(), new HashSet<>());
        for (Node passage : passages) {
            Set<Triple> valid = new HashSet<>();
            dataset.findNG(Node.ANY, passage, MQ.passageOf, Node.ANY)
                    .forEachRemaining(
                            quad -> valid.addAll(of(quad.getGraph(), dataset.getGraph(quad.getGraph()), passage)));
            dataset.getGraph(GraphNames.DERIVED)
                    .find(passage, MQ.passageFault, Node.ANY)
                    .filterDrop(valid::remove)
                    .forEachRemaining(due.removed()::add);
            due.added().addAll(valid);
        }
        return due;
    }

    private static boolean matters(Quad quad) {
        Node property = quad.getPredicate();
        return property.equals(MQ.passageOf)
                || property.equals(MQ.recordOf)
                || property.equals(RDF.type.asNode()) && quad.getObject().equals(MQ.CitedDocument);
    }
}
