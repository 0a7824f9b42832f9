package org.mithaq.bench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;

/**
 * Writes the statements of one named graph of generated data, whose things are all called {@code bench-…}.
 *
 * @param graph the record that states them
 * @param out where its quads go
 */
record Statements(Node graph, Consumer<Quad> out) {

    private static final String WEEKDAYS = "http://www.w3.org/2006/time#";
    private static final DateTimeFormatter ARABIC_DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("ar"));

    /** The authority record that describes a thing, begun with who it is. */
    static Statements describing(String type, String name, Node kind, Consumer<Quad> out) {
        Node entity = thing(type, name);
        Statements statements =
                new Statements(NodeFactory.createURI(IriScheme.authorityRecord(type, "bench-" + name)), out);
        statements.type(statements.graph, MQ.AuthorityRecord);
        statements.add(statements.graph, MQ.describes, entity);
        statements.type(entity, kind);
        return statements;
    }

    static Node thing(String type, String name) {
        return NodeFactory.createURI(IriScheme.thing(type, "bench-" + name));
    }

    static Node concept(String list, String code) {
        return NodeFactory.createURI(IriScheme.concept(list, code));
    }

    void add(Node subject, Node property, Node value) {
        out.accept(new Quad(graph, subject, property, value));
    }

    void type(Node subject, Node type) {
        add(subject, RDF.type.asNode(), type);
    }

    void kind(Node subject, String list, String code) {
        add(subject, MQ.kind, concept(list, code));
    }

    void names(Node subject, String arabic, String english, String french) {
        text(subject, SKOS.prefLabel.asNode(), arabic, "ar");
        text(subject, SKOS.prefLabel.asNode(), english, "en");
        text(subject, SKOS.prefLabel.asNode(), french, "fr");
    }

    void text(Node subject, Node property, String text, String language) {
        add(subject, property, NodeFactory.createLiteralLang(text, language));
    }

    void plain(Node subject, Node property, String text) {
        add(subject, property, NodeFactory.createLiteralString(text));
    }

    void number(Node subject, Node property, int number) {
        add(subject, property, NodeFactory.createLiteralDT(String.valueOf(number), XSDDatatype.XSDinteger));
    }

    /** Gives {@code subject} a time; the node of the time is named after {@code key}. */
    Node time(Node subject, Node property, List<String> key, String edtf) {
        Node span = NodeFactory.createURI(IriScheme.hashed("time", key));
        type(span, MQ.TimeSpan);
        plain(span, MQ.edtf, edtf);
        add(span, MQ.dateBasis, concept("date-basis", "stated"));
        add(subject, property, span);
        return span;
    }

    /** How a source words a day: weekday and date in Arabic. */
    void asStated(Node span, LocalDate day) {
        text(span, MQ.dateAsStated, ARABIC_DAY.format(day), "ar");
        String weekday = day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        add(span, MQ.statedWeekday, NodeFactory.createURI(WEEKDAYS + weekday));
    }
}
