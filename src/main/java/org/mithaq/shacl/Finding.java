package org.mithaq.shacl;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;

/**
 * One result of validation (SHACL section 3.6.2).
 *
 * @param focus the node that was looked at
 * @param path the path from it to the value; null when the finding is about the node itself
 * @param value the value that broke the constraint; null when something is missing
 * @param shape the shape, whose IRI is the id of the rule
 * @param component the kind of constraint, such as {@code sh:MinCountConstraintComponent}
 * @param severity how grave it is
 * @param messages what is wrong and what to do, as literals tagged ar, en and fr
 * @param names the name of the shape, as literals tagged ar, en and fr; empty when it has none
 */
public record Finding(
        Node focus,
        @Nullable Path path,
        @Nullable Node value,
        Node shape,
        Node component,
        Severity severity,
        List<Node> messages,
        List<Node> names) {

    /** Violations first, then by focus node, shape, path and value: the order in which findings are listed. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(finding -> finding.focus().toString())
            .thenComparing(finding -> finding.shape().toString())
            .thenComparing(finding -> String.valueOf(finding.path()))
            .thenComparing(finding -> String.valueOf(finding.value()))
            .thenComparing(finding -> finding.component().toString());

    /** A finding of a shape without a name. */
    public Finding(
            Node focus,
            @Nullable Path path,
            @Nullable Node value,
            Node shape,
            Node component,
            Severity severity,
            List<Node> messages) {
        this(focus, path, value, shape, component, severity, messages, List.of());
    }

    /**
     * What makes two findings of different validations the same: focus node, path, value and shape, as text. A shape
     * without an IRI is known by its constraint component.
     */
    public String identity() {
        return String.join(
                " ",
                NodeFmtLib.strNT(focus),
                String.valueOf(path),
                value == null ? "-" : NodeFmtLib.strNT(value),
                shape.isURI() ? shape.getURI() : "_",
                component.toString());
    }

    /** What is wrong and what to do, in a language; in English, or any other, when there is no message in that one. */
    public String message(Language language) {
        return inLanguage(messages, language)
                .or(() -> inLanguage(messages, Language.ENGLISH))
                .or(() -> messages.stream().findFirst())
                .map(Node::getLiteralLexicalForm)
                .orElse("");
    }

    /** The name of the shape in a language, or else in English; empty when it has neither. */
    public Optional<String> name(Language language) {
        return inLanguage(names, language)
                .or(() -> inLanguage(names, Language.ENGLISH))
                .map(Node::getLiteralLexicalForm);
    }

    private static Optional<Node> inLanguage(List<Node> texts, Language language) {
        return texts.stream()
                .filter(text -> text.getLiteralLanguage().equals(language.tag()))
                .findFirst();
    }
}
