package org.mithaq.search;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.mithaq.store.PublicQuads;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;
import org.mithaq.vocab.NameProperties;

/**
 * What the index knows of a thing: its names, its classes, and its kind.
 *
 * @param iri its IRI
 * @param names without repeats, in no order
 * @param types the classes it is stated to be of, sorted
 * @param kinds its classes and kinds, whose names describe it
 */
record NamedThing(String iri, List<Name> names, List<String> types, Set<Node> kinds) {

    /** The {@link #rank} of documents; records, concepts and terms have higher ones. */
    static final int DOCUMENTS = 2;

    /** Longer IRIs are no keys for an index, and nobody's idea of a name. */
    private static final int LONGEST_IRI = 2000;

    /** The properties of which a change can change what is known. */
    private static final Set<Node> READ = read();

    private static Set<Node> read() {
        Set<Node> read = new HashSet<>(NameProperties.ALL);
        read.add(RDF.type.asNode());
        read.add(MQ.kind);
        return read;
    }

    /** Whether a quad says something that the index holds. */
    static boolean reads(Quad quad) {
        return isShort(quad.getSubject()) && READ.contains(quad.getPredicate());
    }

    /** What a dataset says of a subject; it may have no names. */
    static NamedThing read(DatasetGraph dataset, Node subject) {
        Map<String, Name> names = new TreeMap<>();
        Set<String> types = new TreeSet<>();
        Set<Node> kinds = new HashSet<>();
        PublicQuads.about(subject, dataset).forEachRemaining(quad -> {
            Node object = quad.getObject();
            if (quad.getPredicate().equals(RDF.type.asNode()) && isShort(object)) {
                types.add(object.getURI());
                kinds.add(object);
            } else if (quad.getPredicate().equals(MQ.kind)) {
                kinds.add(object);
            } else if (object.isLiteral() && NameProperties.ALL.contains(quad.getPredicate())) {
                add(quad, names);
            }
        });
        return new NamedThing(subject.getURI(), List.copyOf(names.values()), List.copyOf(types), kinds);
    }

    private static boolean isShort(Node node) {
        return node.isURI() && node.getURI().length() <= LONGEST_IRI;
    }

    /** A name that several graphs state is one name. */
    private static void add(Quad quad, Map<String, Name> names) {
        String key = quad.getPredicate().getURI() + " " + NodeFmtLib.strNT(quad.getObject());
        Name known = names.get(key);
        Set<String> graphs = new TreeSet<>(known == null ? List.of() : known.graphs());
        graphs.add(quad.getGraph().getURI());
        names.put(key, new Name(quad.getPredicate(), quad.getObject(), List.copyOf(graphs)));
    }

    /** The subjects of a dataset that have a name; not those whose IRI is longer than 2,000 characters. */
    static Set<Node> subjects(DatasetGraph dataset) {
        Set<Node> subjects = new HashSet<>();
        for (Node property : NameProperties.ALL) {
            dataset.findNG(Node.ANY, Node.ANY, property, Node.ANY).forEachRemaining(quad -> {
                if (isShort(quad.getSubject())) {
                    subjects.add(quad.getSubject());
                }
            });
        }
        return subjects;
    }

    /** The place among things that match equally well: who acts and what happens, places, documents, records, terms. */
    int rank() {
        Map<String, Integer> later = Map.of("place", 1, "document", DOCUMENTS, "record", 3);
        return IriScheme.typeOf(iri)
                .map(type -> later.getOrDefault(type, 0))
                .orElse(iri.startsWith(IriScheme.CONCEPTS) ? 4 : 5);
    }
}
