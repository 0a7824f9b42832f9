package org.mithaq.publish.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * A term explained, in one language.
 *
 * @param term the term
 * @param shortName its name in code
 * @param label its name for readers
 * @param otherLabels its names in the other languages, and other names in any language
 * @param definition what it means; empty when nobody says
 * @param notes how it is to be used
 * @param examples how it is written, in Turtle
 * @param isDeprecated whether it is not to be used any more
 * @param relations how it relates to other terms
 * @param questions those that it helps to answer
 * @param matches terms of other vocabularies
 * @param shapes those that ask something of its instances, of its values or by it
 * @param inherited those that ask something of things of a broader class, and so of its instances
 * @param rules the rules that name it
 */
public record TermDocumentation(
        Term term,
        String shortName,
        Text label,
        List<Text> otherLabels,
        Optional<Text> definition,
        List<Text> notes,
        List<String> examples,
        boolean isDeprecated,
        List<Relation> relations,
        List<Question> questions,
        List<Match> matches,
        List<ShapeDocumentation> shapes,
        List<ShapeDocumentation> inherited,
        List<ShapeDocumentation> rules) {

    /**
     * How a term relates to others.
     *
     * @param key the message that says how, such as {@code vocabulary.relation.superclass}
     * @param terms the others, by name in code, or in the order that means something; never empty
     */
    public record Relation(String key, List<TermReference> terms) {}

    /**
     * How a term of ours compares with one of another vocabulary.
     *
     * @param relation how, such as {@code rdfs:subClassOf} or {@code skos:closeMatch}
     * @param other the other term
     * @param comment why it is not closer, in English; empty when there is nothing to say
     */
    public record Match(TermReference relation, TermReference other, Optional<Text> comment) {}
}
