package org.mithaq.publish.dump;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.mithaq.publish.dump.JsonLdTerms.Term;

/**
 * What a graph says of one subject, as a JSON object in the terms of the context. A value that its term has no short form
 * for stands there in full, and one that the term has no place for under the IRI of the property; so nothing is lost.
 */
final class JsonLdNode {

    private static final int SPACE = 0x20;
    private static final Term NONE = new Term("", "", false, false);
    private static final Node TYPE = RDF.type.asNode();

    private final JsonLdTerms terms;
    private final StringBuilder json = new StringBuilder();

    JsonLdNode(JsonLdTerms terms) {
        this.terms = terms;
    }

    /** The beginning of the object of a graph, as far as its subjects. */
    String graph(Node name) {
        json.setLength(0);
        json.append("{\"iri\":");
        text(json, iri(name));
        return json.append(",\"@graph\":[").toString();
    }

    /** The object of a subject; good until the next is asked for. */
    CharSequence of(List<Quad> statements) {
        json.setLength(0);
        json.append("{\"iri\":");
        text(json, iri(statements.get(0).getSubject()));
        int from = 0;
        while (from < statements.size()) {
            Node property = statements.get(from).getPredicate();
            List<Node> values = new ArrayList<>();
            int to = from;
            for (; to < statements.size() && statements.get(to).getPredicate().equals(property); to++) {
                values.add(statements.get(to).getObject());
            }
            property(property, values);
            from = to;
        }
        return json.append('}');
    }

    private void property(Node property, List<Node> values) {
        Optional<Term> term = terms.property(property.getURI());
        if (property.equals(TYPE) && values.stream().noneMatch(Node::isLiteral)) {
            key("type");
            array(values.stream()
                    .map(value -> value.isURI() ? terms.className(value.getURI()) : iri(value))
                    .toList());
        } else if (term.isEmpty()) {
            key(property.getURI());
            values(values, NONE);
        } else if (term.get().byLanguage()) {
            byLanguage(term.get(), property, values);
        } else {
            key(term.get().name());
            values(values, term.get());
        }
    }

    private void byLanguage(Term term, Node property, List<Node> values) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        List<Node> others = new ArrayList<>();
        for (Node value : values) {
            if (value.isLiteral() && !value.getLiteralLanguage().isEmpty()) {
                texts.computeIfAbsent(value.getLiteralLanguage(), language -> new ArrayList<>())
                        .add(value.getLiteralLexicalForm());
            } else {
                others.add(value);
            }
        }
        if (!texts.isEmpty()) {
            key(term.name());
            char before = '{';
            for (Map.Entry<String, List<String>> text : texts.entrySet()) {
                json.append(before);
                text(json, text.getKey());
                json.append(':');
                if (term.array() || text.getValue().size() > 1) {
                    array(text.getValue());
                } else {
                    text(json, text.getValue().get(0));
                }
                before = ',';
            }
            json.append('}');
        }
        if (!others.isEmpty()) {
            key(property.getURI());
            values(others, NONE);
        }
    }

    private void values(List<Node> values, Term term) {
        if (values.size() == 1 && !term.array()) {
            value(values.get(0), term);
            return;
        }
        char before = '[';
        for (Node value : values) {
            json.append(before);
            value(value, term);
            before = ',';
        }
        json.append(']');
    }

    private void value(Node value, Term term) {
        if (!value.isLiteral()) {
            if (!term.isReference()) {
                json.append("{\"iri\":");
            }
            text(json, iri(value));
            json.append(term.isReference() ? "" : "}");
            return;
        }
        String language = value.getLiteralLanguage();
        String type = value.getLiteralDatatypeURI();
        boolean isText = type.equals(XSDDatatype.XSDstring.getURI());
        if (language.isEmpty() && (isText ? term.coercion().isEmpty() : type.equals(term.coercion()))) {
            text(json, value.getLiteralLexicalForm());
            return;
        }
        json.append("{\"@value\":");
        text(json, value.getLiteralLexicalForm());
        if (!language.isEmpty()) {
            json.append(",\"@language\":");
            text(json, language);
        } else if (!isText) {
            json.append(",\"@type\":");
            text(json, type);
        }
        json.append('}');
    }

    private void key(String name) {
        json.append(',');
        text(json, name);
        json.append(':');
    }

    private void array(List<String> texts) {
        char before = '[';
        for (String text : texts) {
            json.append(before);
            text(json, text);
            before = ',';
        }
        json.append(']');
    }

    private static String iri(Node node) {
        return node.isURI() ? node.getURI() : "_:" + NodeFmtLib.encodeBNodeLabel(node.getBlankNodeLabel());
    }

    /** Appends a text in quotes. */
    static void text(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < SPACE) {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
