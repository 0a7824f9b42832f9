package org.mithaq.publish.report;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.mithaq.language.Messages;
import org.mithaq.shacl.Finding;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.TermLabels;

/**
 * Names of fields: the label of the property; for a property of another vocabulary, which has none in the graph, our word
 * for it, then the name that the shape gives it. A path of several properties is put into words.
 */
final class FieldNames {

    private final TermLabels labels;
    private final Messages messages;
    private final Isolation isolation;

    FieldNames(Graph context, Messages messages, Isolation isolation) {
        this.labels = new TermLabels(context);
        this.messages = messages;
        this.isolation = isolation;
    }

    /** The field of a finding; empty when it is about the thing itself. */
    Optional<NamedThing> of(Finding finding) {
        Path path = finding.path();
        if (path == null) {
            return Optional.empty();
        }
        if (path instanceof P_Link link) {
            String name = label(link.getNode())
                    .or(() -> finding.name(messages.language()))
                    .orElseGet(() -> IriScheme.localName(link.getNode().toString()));
            return Optional.of(new NamedThing(link.getNode().toString(), Legible.of(name, Report.LONGEST_NAME)));
        }
        return Optional.of(new NamedThing(null, words(path)));
    }

    private String words(Path path) {
        if (path instanceof P_Link link) {
            String name = label(link.getNode())
                    .orElseGet(() -> IriScheme.localName(link.getNode().toString()));
            return isolation.wrap(Legible.of(name, Report.LONGEST_NAME), messages.language());
        }
        if (path instanceof P_Seq sequence) {
            return messages.text(
                    "path.sequence", Map.of("first", words(sequence.getLeft()), "second", words(sequence.getRight())));
        }
        if (path instanceof P_Alt choice) {
            return messages.text(
                    "path.alternative", Map.of("one", words(choice.getLeft()), "other", words(choice.getRight())));
        }
        if (path instanceof P_Inverse inverse) {
            return messages.text("path.inverse", Map.of("of", words(inverse.getSubPath())));
        }
        if (path instanceof P_Path1 repeated) {
            return messages.text("path.repeated", Map.of("of", words(repeated.getSubPath())));
        }
        return isolation.wrap(Legible.of(path.toString(), Report.LONGEST_NAME), messages.language());
    }

    private Optional<String> label(Node property) {
        if (!property.isURI()) {
            return Optional.empty();
        }
        String word = "term." + IriScheme.localName(property.getURI());
        return labels.find(property, messages.language())
                .or(() -> messages.has(word) ? Optional.of(messages.text(word)) : Optional.empty());
    }
}
