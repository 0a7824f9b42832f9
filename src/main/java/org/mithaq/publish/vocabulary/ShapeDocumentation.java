package org.mithaq.publish.vocabulary;

import java.util.List;
import java.util.Optional;
import org.mithaq.vocab.IriScheme;

/**
 * A shape or rule, in one language.
 *
 * @param iri its IRI
 * @param isRule whether it looks across records
 * @param title what it is called; the field that it is about, when it is about one
 * @param description what a rule catches; empty for others
 * @param message what a report says when it finds something
 * @param severity the message that says how bad that is, such as {@code severity.violation}
 * @param demands what is asked, one sentence each; none for a rule, which says it in its description
 * @param targets of what it is asked: classes, or properties whose subjects are looked at
 * @param fields the properties by which it goes, none when it is about the thing itself
 * @param mentions the terms of ours that it names anywhere
 */
public record ShapeDocumentation(
        String iri,
        boolean isRule,
        Text title,
        Optional<Text> description,
        Text message,
        String severity,
        List<Text> demands,
        List<TermReference> targets,
        List<TermReference> fields,
        List<TermReference> mentions) {

    /** Its short name, such as {@code R01-WeekdayMismatch}; its anchor on the page of all shapes, too. */
    public String name() {
        return IriScheme.localName(iri);
    }
}
