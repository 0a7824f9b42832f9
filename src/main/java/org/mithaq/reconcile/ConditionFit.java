package org.mithaq.reconcile;

import java.util.List;
import org.apache.jena.graph.Node;
import org.mithaq.reconcile.CandidateQuery.Condition;
import org.mithaq.reconcile.CandidateQuery.Given;
import org.mithaq.text.NameKey;
import org.mithaq.vocab.IriScheme;

/** Whether what a row says of a thing is what the graph says. */
final class ConditionFit {

    private ConditionFit() {}

    /** Whether one of the values is one of those given; the names of the values were read. */
    static boolean fits(Condition condition, List<Node> values, GraphFacts facts) {
        return values.stream()
                .anyMatch(value -> condition.values().stream()
                        .anyMatch(given -> value.isURI()
                                ? isThing(given, value, facts)
                                : isText(given.text(), value.getLiteralLexicalForm(), condition.property())));
    }

    /** A thing is meant by its IRI, the last part of it, or any of its names and codes. */
    private static boolean isThing(Given given, Node value, GraphFacts facts) {
        String iri = value.getURI();
        if (given.key().equals(iri)) {
            return true;
        }
        String text = given.text().strip();
        return !text.isEmpty()
                && (text.equals(iri)
                        || text.equals(IriScheme.localName(iri))
                        || facts.names(value).stream().anyMatch(name -> isSame(name, text)));
    }

    /** Texts are compared as names are; a date is also met by the year or month it begins with. */
    private static boolean isText(String given, String value, TableProperty property) {
        String text = given.strip();
        boolean isDate = property == TableProperty.DATE || property.isDay();
        return !text.isEmpty() && (isSame(text, value) || isDate && value.startsWith(text + "-"));
    }

    private static boolean isSame(String one, String other) {
        return NameKey.of(one).equals(NameKey.of(other));
    }
}
