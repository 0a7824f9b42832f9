package org.mithaq.gate;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;

/**
 * Random edits of three records that speak of the same few things, so that edits meet: names, status records and time
 * spans that come, go, change hands and are stated in several records at once, right and wrong.
 */
final class RandomStatements {

    static final List<Node> GRAPHS =
            Stream.of("a", "b", "c").map(slug -> thing("record", slug)).toList();

    private static final List<Node> THINGS = List.of(
            thing("activity", "meeting"),
            thing("org", "mithaq"),
            NodeFactory.createURI(IriScheme.concept("role", "chair")),
            NodeFactory.createBlankNode("thing"));
    private static final List<Node> ENTRIES =
            List.of(thing("status", "a"), thing("status", "b"), NodeFactory.createBlankNode("entry"));
    private static final List<Node> SPANS =
            List.of(thing("time", "a"), thing("time", "b"), NodeFactory.createBlankNode("span"));
    private static final List<Node> EXPRESSIONS = texts(
            "2021-05", "2022", "2022-02-11", "2019/..", "../2023", "2021-02-30", "May 2021", "-0044-03-15", "2022?");
    private static final Node DAY_OF_WORDS = EXPRESSIONS.get(2);
    private static final List<Node> NAMES = Stream.of("هيئة الميثاق", "الهيئة", "هيأة الميثاق", "  ")
            .map(name -> NodeFactory.createLiteralLang(name, "ar"))
            .toList();
    private static final List<Node> WORDS = List.of(
            NodeFactory.createLiteralLang("11 فبراير 2022", "ar"),
            NodeFactory.createLiteralLang("الخميس 11 فبراير 2022", "ar"),
            NodeFactory.createLiteralLang("سنة 2021", "ar"),
            NodeFactory.createLiteralLang("11 February 2022", "en"));
    /** That of the words, and that of the calendar. */
    private static final List<Node> WEEKDAYS = Stream.of("Thursday", "Friday")
            .map(day -> NodeFactory.createURI("http://www.w3.org/2006/time#" + day))
            .toList();

    private static final List<Node> TERMS = Stream.of("hasTimespan", "Activty", "nothingLikeIt")
            .map(RandomStatements::term)
            .toList();
    private static final List<Node> DAYS = Stream.of("2021-05-31", "2022-12-31", "2099-01-01")
            .map(day -> NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate))
            .toList();
    private static final List<Node> STATUSES = Stream.of("planned", "held", "cancelled")
            .map(code -> NodeFactory.createURI(IriScheme.concept("activity-status", code)))
            .toList();

    private RandomStatements() {}

    /** One step of an edit. {@code pick} chooses among what is there when the step is taken. */
    record Edit(Kind kind, Quad quad, int pick) {}

    /** What a step does. */
    enum Kind {
        /** Adds the quad. */
        ADD,
        /** Removes a quad that is there. */
        REMOVE,
        /** Removes all that is said of the subject of a quad that is there, in all records. */
        FORGET,
        /** Removes a quad that is there from its record and says it in that of the new quad. */
        MOVE,
        /** Gives a quad that is there the value that another has for the same property. */
        REPLACE,
        /** Says of the subject of the new quad what was said of another. */
        HAND_OVER,
        /** States what has been derived so far. */
        STATE_DERIVED
    }

    /**
     * Changes, one after the other. The first reports on one thing, so that there is a chain of statements from it to its
     * dates; the others take few steps each, so that no step hides what another should have touched.
     */
    static Arbitrary<List<List<Edit>>> changes() {
        Arbitrary<Kind> kinds = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(Kind.ADD)),
                Tuple.of(3, Arbitraries.just(Kind.REMOVE)),
                Tuple.of(4, Arbitraries.just(Kind.REPLACE)),
                Tuple.of(3, Arbitraries.of(Kind.FORGET, Kind.MOVE, Kind.HAND_OVER, Kind.STATE_DERIVED)));
        Arbitrary<List<List<Edit>>> later =
                edits(kinds, quads()).list().ofMinSize(1).ofMaxSize(3).list().ofMaxSize(8);
        return Combinators.combine(reports(), later)
                .as((first, others) ->
                        Stream.concat(Stream.of(first), others.stream()).toList());
    }

    /** Two status records of one thing with their spans; the same one twice at times. */
    private static Arbitrary<List<Edit>> reports() {
        Arbitrary<List<Quad>> report = Combinators.combine(
                        Arbitraries.of(GRAPHS),
                        Arbitraries.of(ENTRIES),
                        Arbitraries.of(STATUSES),
                        Arbitraries.of(SPANS),
                        dates())
                .as((graph, entry, status, span, date) -> Stream.concat(
                                Stream.of(
                                        Triple.create(THINGS.get(0), MQ.hasStatusRecord, entry),
                                        Triple.create(entry, MQ.status, status),
                                        Triple.create(entry, MQ.hasTimeSpan, span)),
                                date.entrySet().stream()
                                        .map(part -> Triple.create(span, part.getKey(), part.getValue())))
                        .map(triple -> new Quad(graph, triple))
                        .toList());
        return report.list()
                .ofSize(2)
                .map(both -> both.stream()
                        .flatMap(List::stream)
                        .map(quad -> new Edit(Kind.ADD, quad, 0))
                        .toList());
    }

    /** What a span says: an expression, an end without one, or words about a day. */
    private static Arbitrary<Map<Node, Node>> dates() {
        return Arbitraries.oneOf(
                Arbitraries.of(EXPRESSIONS).map(expression -> Map.of(MQ.edtf, expression)),
                Arbitraries.of(DAYS).map(day -> Map.of(MQ.latestEnd, day)),
                Arbitraries.of(WORDS).map(words -> Map.of(MQ.edtf, DAY_OF_WORDS, MQ.dateAsStated, words)));
    }

    private static Arbitrary<Edit> edits(Arbitrary<Kind> kinds, Arbitrary<Quad> quads) {
        return Combinators.combine(kinds, quads, Arbitraries.integers().between(0, 10_000))
                .as(Edit::new);
    }

    private static Arbitrary<Quad> quads() {
        return Combinators.combine(Arbitraries.of(GRAPHS), triples()).as(Quad::create);
    }

    /** Weighted so that whole chains from a thing to its dates are common. */
    private static Arbitrary<Triple> triples() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, triples(THINGS, List.of(MQ.hasStatusRecord), ENTRIES)),
                Tuple.of(8, triples(ENTRIES, List.of(MQ.status), STATUSES)),
                Tuple.of(8, triples(ENTRIES, List.of(MQ.hasTimeSpan), SPANS)),
                Tuple.of(8, triples(SPANS, List.of(MQ.edtf), EXPRESSIONS)),
                Tuple.of(8, triples(SPANS, List.of(MQ.dateAsStated), WORDS)),
                Tuple.of(5, triples(SPANS, List.of(MQ.statedWeekday), WEEKDAYS)),
                Tuple.of(10, triples(THINGS, List.of(SKOS.prefLabel.asNode(), MQ.acronym), NAMES)),
                Tuple.of(2, triples(THINGS, List.of(RDF.type.asNode()), List.of(MQ.Activity, TERMS.get(1)))),
                Tuple.of(5, triples(THINGS, TERMS, SPANS)),
                // what is derived elsewhere, written by hand
                Tuple.of(4, triples(SPANS, List.of(MQ.latestEnd, MQ.latestStart), DAYS)),
                Tuple.of(2, triples(THINGS, List.of(MQ.status), STATUSES)),
                Tuple.of(1, triples(THINGS, List.of(MQ.searchKey), texts("الهيئه"))),
                // what no shape allows
                Tuple.of(1, triples(SPANS, List.of(MQ.edtf, MQ.latestEnd, MQ.dateAsStated), THINGS)),
                Tuple.of(1, triples(THINGS, List.of(MQ.hasStatusRecord), texts("held"))),
                Tuple.of(1, triples(ENTRIES, List.of(MQ.hasStatusRecord), ENTRIES)),
                Tuple.of(1, triples(ENTRIES, List.of(MQ.edtf), EXPRESSIONS)));
    }

    private static Arbitrary<Triple> triples(List<Node> subjects, List<Node> properties, List<Node> values) {
        return Combinators.combine(Arbitraries.of(subjects), Arbitraries.of(properties), Arbitraries.of(values))
                .as(Triple::create);
    }

    private static Node thing(String type, String slug) {
        return NodeFactory.createURI(IriScheme.thing(type, slug));
    }

    private static Node term(String name) {
        return NodeFactory.createURI(IriScheme.TERMS + name);
    }

    private static List<Node> texts(String... texts) {
        return Stream.of(texts).map(NodeFactory::createLiteralString).toList();
    }
}
