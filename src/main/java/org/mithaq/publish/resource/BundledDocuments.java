package org.mithaq.publish.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.mithaq.vocab.BundledFiles;
import org.mithaq.vocab.BundledGraph;
import org.mithaq.vocab.IriScheme;

/**
 * The documents that come with the program: the ontology with all its modules, each module and each alignment by itself, and
 * the shapes. Each goes by the IRI of its {@code owl:Ontology} and by its version IRI.
 */
final class BundledDocuments {

    private static final String TURTLE = ".ttl";
    private static final String SHAPES = IriScheme.BASE + "shapes";
    private static final Map<String, Description> BY_IRI = read();

    private BundledDocuments() {}

    /** Whether the IRI is that of such a document. */
    static boolean isOne(String iri) {
        return BY_IRI.containsKey(iri);
    }

    /** The document of this IRI; empty when there is none. */
    static Optional<Description> describe(String iri) {
        return Optional.ofNullable(BY_IRI.get(iri));
    }

    private static Map<String, Description> read() {
        Map<String, Description> documents = new TreeMap<>();
        Graph ontology = BundledGraph.of(List.of("ontology/mithaq.ttl"));
        List<String> parts = new ArrayList<>(BundledFiles.below("ontology/modules", TURTLE));
        parts.addAll(BundledFiles.below("ontology/alignments", TURTLE));
        for (String file : parts) {
            Graph part = BundledGraph.of(List.of(file));
            add(documents, part);
            if (file.startsWith("ontology/modules")) {
                part.find().forEachRemaining(ontology::add);
            }
        }
        add(documents, IriScheme.ONTOLOGY, ontology);
        List<String> shapes = new ArrayList<>(List.of("shapes/shapes.ttl"));
        for (String folder : List.of("shapes/classes", "shapes/common", "shapes/rules")) {
            shapes.addAll(BundledFiles.below(folder, TURTLE));
        }
        add(documents, SHAPES, BundledGraph.of(shapes));
        return documents;
    }

    private static void add(Map<String, Description> documents, Graph graph) {
        graph.find(Node.ANY, RDF.type.asNode(), OWL2.Ontology.asNode())
                .mapWith(Triple::getSubject)
                .filterKeep(Node::isURI)
                .toList()
                .forEach(header -> add(documents, header.getURI(), graph));
    }

    private static void add(Map<String, Description> documents, String iri, Graph graph) {
        Node header = NodeFactory.createURI(iri);
        List<Quad> quads = graph.find()
                .mapWith(triple -> Quad.create(Quad.defaultGraphIRI, triple))
                .toList();
        Description document = new Description(header, quads, GraphFactory.createDefaultGraph(), 1, true);
        documents.put(iri, document);
        graph.find(header, OWL2.versionIRI.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .filterKeep(Node::isURI)
                .forEachRemaining(version -> documents.put(version.getURI(), document));
    }
}
