package org.mithaq.vocab;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;

/** The release of the ontology, with which the files that fill a store come: what its header says. */
public final class Release {

    private static final String FILE = "ontology/mithaq.ttl";
    private static final Node HEADER = NodeFactory.createURI(IriScheme.ONTOLOGY);

    private Release() {}

    /** Its version, such as {@code 0.1.0}. */
    public static String version() {
        return Header.VERSION;
    }

    /** The day on which it came out: as old are the data of a store in which nothing has changed since it was filled. */
    public static LocalDate issued() {
        return Header.ISSUED;
    }

    /** The first moment of that day, in UTC. */
    public static Instant time() {
        return Header.ISSUED.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static final class Header {

        private static final Graph GRAPH = BundledGraph.of(List.of(FILE));
        private static final String VERSION = text(OWL2.versionInfo.asNode());
        private static final LocalDate ISSUED = LocalDate.parse(text(DCTerms.issued.asNode()));

        private static String text(Node property) {
            return GRAPH.find(HEADER, property, Node.ANY).next().getObject().getLiteralLexicalForm();
        }
    }
}
