package org.mithaq.publish.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.mithaq.vocab.MQ;

/**
 * What a resource is and how it is called.
 *
 * @param types its classes
 * @param labels its official names, one or more in each language
 * @param shortForms acronyms
 * @param otherNames other forms of the name that sources use
 * @param unofficial the tags of the languages whose official name nobody confirmed
 * @param records the graphs that say so
 */
public record PageIdentity(
        List<Node> types,
        List<Node> labels,
        List<Node> shortForms,
        List<Node> otherNames,
        List<String> unofficial,
        Set<Node> records) {

    private static final Comparator<Node> BY_TEXT =
            Comparator.comparing(Node::getLiteralLanguage).thenComparing(Node::getLiteralLexicalForm);

    static PageIdentity of(List<Binding> rows) {
        Set<Node> records = new LinkedHashSet<>();
        rows.forEach(row -> records.add(row.get(PageQuery.RECORD)));
        List<Node> labels = new ArrayList<>();
        for (Node property : List.of(SKOS.prefLabel.asNode(), RDFS.label.asNode(), DCTerms.title.asNode())) {
            if (labels.isEmpty()) {
                labels.addAll(literals(rows, property));
            }
        }
        return new PageIdentity(
                rows.stream()
                        .filter(row -> row.get(PageQuery.PROPERTY).equals(RDF.type.asNode()))
                        .map(row -> row.get(PageQuery.VALUE))
                        .filter(Node::isURI)
                        .distinct()
                        .sorted(Comparator.comparing(Node::getURI))
                        .toList(),
                labels,
                literals(rows, MQ.acronym),
                literals(rows, SKOS.altLabel.asNode()),
                literals(rows, MQ.unofficialLabelLanguage).stream()
                        .map(Node::getLiteralLexicalForm)
                        .toList(),
                records);
    }

    private static List<Node> literals(List<Binding> rows, Node property) {
        return rows.stream()
                .filter(row -> row.get(PageQuery.PROPERTY).equals(property))
                .map(row -> row.get(PageQuery.VALUE))
                .filter(Node::isLiteral)
                .distinct()
                .sorted(BY_TEXT)
                .toList();
    }
}
