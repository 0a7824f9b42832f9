package org.mithaq.publish.picture;

import java.util.Collection;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.mithaq.language.Language;
import org.mithaq.publish.report.Legible;
import org.mithaq.publish.resource.Names;
import org.mithaq.publish.resource.NamesQuery;
import org.mithaq.query.Snapshot;

/** Names of the things of a picture for one reader, legible and of a length that can be read. */
public final class PictureNames {

    private static final int LONGEST = 300;

    private final Names names;
    private final Language language;

    private PictureNames(Names names, Language language) {
        this.names = names;
        this.language = language;
    }

    /** The names of some things as of a snapshot. */
    public static PictureNames of(Collection<String> iris, Language language, Snapshot snapshot) {
        Graph graph = GraphFactory.createDefaultGraph();
        NamesQuery.read(
                iris.stream().map(NodeFactory::createURI),
                some -> NamesQuery.of(some).rows(snapshot),
                graph);
        return new PictureNames(new Names(graph), language);
    }

    /** Whether a thing has a name. */
    public boolean has(String iri) {
        return names.has(NodeFactory.createURI(iri));
    }

    /** The name of a thing, else the last part of its IRI. */
    public Name of(String iri) {
        Node name = names.of(NodeFactory.createURI(iri), language);
        return new Name(Legible.of(name.getLiteralLexicalForm(), LONGEST), name.getLiteralLanguage());
    }
}
