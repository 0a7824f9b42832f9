package org.mithaq.owl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.mithaq.vocab.BundledFiles;

/** IRIs shortened by the prefix table of the project: {@code mq:State}, {@code org:unnm}. */
final class ShortNames {

    /**
     * An IRI in a text of ROBOT: {@code [label](IRI)}, where the label comes in any of the languages and so goes too,
     * {@code <IRI>}, or bare.
     */
    private static final Pattern IRI =
            Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)|<([^<>\\s]+)>|(https?://[^\\s<>()\\[\\],]+)");

    private final PrefixMapping prefixes = PrefixMapping.Factory.create();

    private ShortNames(Graph table) {
        table.find(Node.ANY, SHACL.declare, Node.ANY).forEachRemaining(declaration -> {
            Node entry = declaration.getObject();
            prefixes.setNsPrefix(lexical(table, entry, SHACL.prefix), lexical(table, entry, SHACL.namespace));
        });
    }

    /** By the table in {@code ontology/prefixes.ttl}. */
    static ShortNames ofTheProject() {
        Graph table = GraphFactory.createDefaultGraph();
        try (InputStream in = BundledFiles.open("ontology/prefixes.ttl")) {
            RDFParser.source(in).lang(Lang.TURTLE).parse(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ShortNames(table);
    }

    /** A node much as Turtle writes it. */
    String of(Node node) {
        return node.isURI() ? prefixes.shortForm(node.getURI()) : node.toString(prefixes);
    }

    /** A text with its IRIs shortened. */
    String in(String text) {
        return IRI.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        prefixes.shortForm(Stream.of(match.group(1), match.group(2), match.group(3))
                                .filter(group -> group != null)
                                .findFirst()
                                .orElseThrow())));
    }

    private static String lexical(Graph table, Node entry, Node property) {
        return table.find(entry, property, Node.ANY).next().getObject().getLiteralLexicalForm();
    }
}
