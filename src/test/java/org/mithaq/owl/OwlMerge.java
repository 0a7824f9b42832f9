package org.mithaq.owl;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.mithaq.vocab.GraphNames;
import org.mithaq.vocab.IriScheme;

/**
 * One graph out of many, as OWL tools need it: with the header of the ontology as its only header, and no imports, which
 * they would fetch. Files are merged as RDF because a module parsed alone lacks the declarations of the others, and OWL
 * tools guess them wrongly.
 */
final class OwlMerge {

    private static final Node HEADER = NodeFactory.createURI(IriScheme.ONTOLOGY);

    /**
     * The datatype map of OWL 2 as far as anybody writes it here; {@code xsd:date} is not in it. Texts with a language
     * are.
     *
     * <p><em>Source</em>: OWL 2 Structural Specification, section 4.
     */
    private static final Set<String> DATATYPES = Stream.of(
                    "anyURI base64Binary boolean byte dateTime dateTimeStamp decimal double float hexBinary int",
                    "integer language long Name NCName negativeInteger NMTOKEN nonNegativeInteger",
                    "nonPositiveInteger normalizedString positiveInteger short string token unsignedByte",
                    "unsignedInt unsignedLong unsignedShort")
            .flatMap(names -> Stream.of(names.split(" ")))
            .map(name -> XSD.getURI() + name)
            .collect(Collectors.toSet());

    private OwlMerge() {}

    /** The ontology and its alignments. */
    static Graph ontology(DatasetGraph dataset) {
        Graph merged = GraphFactory.createDefaultGraph();
        for (Node graph : List.of(GraphNames.ONTOLOGY, GraphNames.ALIGNMENTS)) {
            GraphUtil.addInto(merged, dataset.getGraph(graph));
        }
        return withOneHeader(merged);
    }

    /**
     * The ontology, its alignments and everything else in the dataset, with different names for different things as far
     * as {@link UniqueNames} says; without the literals whose datatype no OWL 2 reasoner has to know.
     */
    static Graph everything(DatasetGraph dataset) {
        Graph merged = GraphFactory.createDefaultGraph();
        dataset.stream()
                .map(Quad::asTriple)
                .filter(OwlMerge::isInTheDatatypeMap)
                .forEach(merged::add);
        GraphUtil.addInto(merged, UniqueNames.of(merged));
        return withOneHeader(merged);
    }

    /** Writes a graph as Turtle. */
    static void write(Graph graph, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                RDFDataMgr.write(out, graph, Lang.TURTLE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Graph withOneHeader(Graph merged) {
        merged.find(Node.ANY, RDF.type.asNode(), OWL2.Ontology.asNode())
                .mapWith(Triple::getSubject)
                .filterDrop(HEADER::equals)
                .toList()
                .forEach(header -> merged.remove(header, Node.ANY, Node.ANY));
        merged.remove(Node.ANY, OWL2.imports.asNode(), Node.ANY);
        return merged;
    }

    private static boolean isInTheDatatypeMap(Triple triple) {
        Node object = triple.getObject();
        return !object.isLiteral()
                || !object.getLiteralLanguage().isEmpty()
                || DATATYPES.contains(object.getLiteralDatatypeURI());
    }
}
