package org.mithaq.query.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.vocab.CodeList;

/**
 * A parameter of a query.
 *
 * @param name that of its variable, {@code $name} in the text of the query
 * @param required whether the query makes no sense without it
 * @param multiple whether it may be given several times: the answer is that for any of the values
 * @param presets the values, as written in the header, that hold when none is given; without any the variable stays unbound
 * @param example a value to try, as written in the header
 * @param values the words of an {@link ParameterType#ENUM}, in order; empty for other types
 * @param scheme the name of the code list of a {@link ParameterType#CONCEPT}; null for other types
 * @param thingClass the name of the class of the ontology in which things are proposed for an {@link ParameterType#IRI}; null
 *     for things of all classes, and for other types
 * @param description what it means and what holds without it, by language; in English only or empty when the header says no more
 */
public record QueryParameter(
        String name,
        ParameterType type,
        boolean required,
        boolean multiple,
        List<String> presets,
        String example,
        List<String> values,
        @Nullable String scheme,
        @Nullable String thingClass,
        Map<Language, String> description) {

    /** The term that a text stands for; empty when it is no value of this parameter. */
    Optional<Node> read(String text) {
        return type.read(text, choices());
    }

    /** The words among which is chosen; empty when any value of the type will do. */
    public List<String> words() {
        return List.copyOf(choices().keySet());
    }

    private Map<String, Node> choices() {
        Map<String, Node> choices = new LinkedHashMap<>();
        values.forEach(value -> choices.put(value, NodeFactory.createLiteralString(value)));
        if (scheme != null) {
            CodeList.of(scheme).concepts().forEach((code, iri) -> choices.put(code, NodeFactory.createURI(iri)));
        }
        return choices;
    }
}
