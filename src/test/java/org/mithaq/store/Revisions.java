package org.mithaq.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.mithaq.vocab.GraphNames;

/** Revisions for tests. */
final class Revisions {

    static final Instant TIME = Instant.parse("2026-03-04T05:06:07.089Z");

    private static final int GRAPHS = 5;

    private Revisions() {}

    static Node graph(int number) {
        return NodeFactory.createURI("https://w3id.org/mithaq/id/record/r" + number);
    }

    static Quad quad(int graph, Node object) {
        return Quad.create(graph(graph), NodeFactory.createURI("a:s"), NodeFactory.createURI("a:p"), object);
    }

    static Quad quad(int graph, String object) {
        return quad(graph, NodeFactory.createLiteralLang(object, "ar"));
    }

    static ChangeSet adding(Quad... quads) {
        return new ChangeSet(Set.of(quads), Set.of());
    }

    static Revision revision(long number, ChangeSet changes) {
        return new Revision(number, TIME.plusSeconds(number), "editor", "ميثاق \"" + number + "\"\nسطر", changes);
    }

    /** A revision that adds one quad to a graph of its own. */
    static Revision revision(long number) {
        return revision(number, adding(quad((int) number, "x" + number)));
    }

    static List<Revision> revisions(long from, long to) {
        List<Revision> revisions = new ArrayList<>();
        for (long number = from; number <= to; number++) {
            revisions.add(revision(number));
        }
        return revisions;
    }

    /** A change of a dataset, by chance: it removes what is there and adds what is not. */
    static ChangeSet randomChange(DatasetGraph dataset, Random random) {
        Set<Quad> added = new LinkedHashSet<>();
        Set<Quad> removed = new LinkedHashSet<>();
        for (int i = random.nextInt(6); i >= 0; i--) {
            Node name = random.nextInt(GRAPHS) == 0 ? GraphNames.DERIVED : graph(random.nextInt(GRAPHS));
            Quad quad = Quad.create(
                    name,
                    NodeFactory.createURI("a:s" + random.nextInt(3)),
                    NodeFactory.createURI("a:p"),
                    random.nextBoolean()
                            ? NodeFactory.createLiteralDT("" + random.nextInt(3), XSDDatatype.XSDinteger)
                            : NodeFactory.createLiteralLang("ع" + random.nextInt(3), "ar"));
            (dataset.contains(quad) ? removed : added).add(quad);
        }
        return new ChangeSet(added, removed);
    }

    static DatasetGraph copy(DatasetGraph dataset) {
        DatasetGraph copy = DatasetGraphFactory.create();
        PublicQuads.of(dataset).forEachRemaining(copy::add);
        return copy;
    }
}
