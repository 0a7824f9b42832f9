package org.mithaq.shacl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.engine.ShaclPaths;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.vocabulary.RDF;
import org.mithaq.vocab.IriScheme;

/** What shapes ask for, in English words. */
final class ConstraintWords {

    private static final PrefixMapping PREFIXES = PrefixMapping.Factory.create()
            .setNsPrefix("mq", IriScheme.TERMS)
            .setNsPrefix("sh", SHACL.getURI())
            .setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#")
            .setNsPrefix("rdf", RDF.getURI())
            .setNsPrefix("skos", "http://www.w3.org/2004/02/skos/core#")
            .setNsPrefix("dcterms", "http://purl.org/dc/terms/")
            .setNsPrefix("time", "http://www.w3.org/2006/time#");

    private final Graph shapes;

    ConstraintWords(Graph shapes) {
        this.shapes = shapes;
    }

    /** What a shape asks for, in words. */
    String constraints(Node shape) {
        List<String> words = new ArrayList<>();
        List<Triple> constraints = shapes.find(shape, Node.ANY, Node.ANY).toList();
        constraints.stream()
                .sorted(Comparator.comparing(
                                (Triple triple) -> triple.getPredicate().getURI())
                        .thenComparing(triple -> triple.getObject().isBlank()
                                ? constraints(triple.getObject())
                                : NodeFmtLib.strNT(triple.getObject())))
                .forEach(triple ->
                        inWords(triple.getPredicate(), triple.getObject()).ifPresent(words::add));
        return String.join("; ", words);
    }

    private Optional<String> inWords(Node property, Node value) {
        return Optional.ofNullable(
                switch (IriScheme.localName(property.getURI())) {
                    case "minCount" -> "at least " + term(value);
                    case "maxCount" -> term(value).equals("0") ? "none at all" : "at most " + term(value);
                    case "class" -> "of class " + term(value);
                    case "datatype" -> "a literal of " + term(value);
                    case "nodeKind" -> "a node of kind " + term(value);
                    case "pattern" -> "matching `" + value.getLiteralLexicalForm() + "`";
                    case "in" ->
                        "one of " + list(value).stream().map(this::term).collect(Collectors.joining(", "));
                    case "languageIn" ->
                        "in one of the languages "
                                + list(value).stream().map(this::term).collect(Collectors.joining(", "));
                    case "uniqueLang" -> "one per language";
                    case "minInclusive" -> term(value) + " or more";
                    case "maxInclusive" -> term(value) + " or less";
                    case "lessThan" -> "less than " + term(value);
                    case "not" -> "not (" + constraints(value) + ")";
                    case "or" -> list(value).stream().map(this::nested).collect(Collectors.joining(" or ", "", ""));
                    case "qualifiedValueShape" -> "values that are (" + constraints(value) + ")";
                    case "qualifiedMinCount" -> "at least " + term(value) + " of these";
                    case "sparql" -> "a query";
                    default -> null;
                });
    }

    private String nested(Node member) {
        String words = constraints(member);
        String fields = objects(member, SHACL.property).stream()
                .sorted(Comparator.comparing(ConstraintWords::name))
                .map(ConstraintWords::name)
                .collect(Collectors.joining(" and "));
        return "(" + words + (words.isEmpty() || fields.isEmpty() ? "" : "; ") + fields + ")";
    }

    /** A path in the syntax of SPARQL. */
    String path(Node path) {
        return ShaclPaths.parsePath(shapes, path).toString(new Prologue(PREFIXES));
    }

    /** A term in short form. */
    String term(Node node) {
        if (node.isLiteral()) {
            return node.getLiteralLexicalForm();
        }
        String iri = node.getURI();
        if (iri.startsWith(IriScheme.CONCEPTS)) {
            return "the list " + iri.substring(IriScheme.CONCEPTS.length());
        }
        String shortForm = PREFIXES.shortForm(iri);
        return shortForm.equals(iri) ? "`" + iri + "`" : "`" + shortForm + "`";
    }

    private List<Node> list(Node head) {
        List<Node> members = new ArrayList<>();
        Node rest = head;
        while (!rest.equals(RDF.nil.asNode())) {
            value(rest, RDF.first.asNode()).ifPresent(members::add);
            rest = value(rest, RDF.rest.asNode()).orElse(RDF.nil.asNode());
        }
        return members;
    }

    private List<Node> objects(Node subject, Node property) {
        return shapes.find(subject, property, Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    private Optional<Node> value(Node subject, Node property) {
        return objects(subject, property).stream().findFirst();
    }

    private static String name(Node shape) {
        return IriScheme.localName(shape.getURI());
    }
}
