package org.mithaq.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.mithaq.support.Seed;
import org.mithaq.text.NameKey;
import org.mithaq.vocab.GraphNames;
import org.mithaq.vocab.MQ;

class DerivationTest {

    private static final String PREFIXES = """
            PREFIX mq: <https://w3id.org/mithaq/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX org: <https://w3id.org/mithaq/id/org/>
            PREFIX span: <https://w3id.org/mithaq/id/time/>
            PREFIX c-role: <https://w3id.org/mithaq/concept/role/>
            """;

    @Test
    void everyNameOfAThingGivesASearchKey() {
        assertDerived("""
                org:mithaq
                    skos:prefLabel "هيئة الميثاق"@ar , "Compact Authority"@en ;
                    skos:altLabel "الهيئة"@ar ;
                    skos:hiddenLabel "هيأة الميثاق"@ar ;
                    mq:acronym "CA" .
                """, """
                org:mithaq mq:searchKey "%s" , "%s" , "%s" , "%s" , "%s" .
                """.formatted(
                        key("هيئة الميثاق"), key("Compact Authority"), key("الهيئة"), key("هيأة الميثاق"), key("CA")));
    }

    @Test
    void conceptsAndTermsAreFoundByTheirListsAndGetNoKey() {
        assertDerived("""
                c-role:chair skos:prefLabel "رئيس"@ar .
                mq:Place skos:prefLabel "مكان"@ar .
                <https://example.org/x> skos:prefLabel "x" .
                """, "");
    }

    @Test
    void aBlankNameGivesNoKey() {
        assertDerived("org:x skos:prefLabel \"  \"@en .", "");
    }

    @Test
    void aDateGivesItsFourBounds() {
        assertDerived("span:a mq:edtf \"2021-05\" .", """
                span:a
                    mq:earliestStart "2021-05-01"^^xsd:date ;
                    mq:latestStart "2021-05-31"^^xsd:date ;
                    mq:earliestEnd "2021-05-01"^^xsd:date ;
                    mq:latestEnd "2021-05-31"^^xsd:date .
                """);
    }

    @Test
    void anOpenIntervalGivesTheBoundsThatItHas() {
        assertDerived("span:a mq:edtf \"2021-05-03/..\" .", """
                span:a
                    mq:earliestStart "2021-05-03"^^xsd:date ;
                    mq:latestStart "2021-05-03"^^xsd:date .
                """);
    }

    @Test
    void whatIsNoDateGivesNoBoundsButItsFault() {
        assertDerived(
                "span:a mq:edtf \"May 2021\" . span:b mq:edtf <a:b> .",
                "span:a mq:edtfFault \"edtf.unexpected-character\" .");
    }

    @Test
    void wordsAreNotHeldAgainstWhatIsNoDate() {
        assertDerived("""
                span:a mq:edtf "2021-02-30" ; mq:dateAsStated "الخميس 11 فبراير 2022"@ar .
                span:b mq:edtf "2021-02-30" ; mq:dateAsStated "الخميس 30 فبراير 2021"@ar .
                """, """
                span:a mq:edtfFault "edtf.impossible-date" .
                span:b mq:edtfFault "edtf.impossible-date" .
                """);
    }

    @Test
    void whatIsStatedAlreadyIsNotDerivedAgain() {
        assertDerived(
                "span:a mq:edtf \"2021-05-03/..\" ; mq:earliestStart \"2021-05-03\"^^xsd:date .",
                "span:a mq:latestStart \"2021-05-03\"^^xsd:date .");
    }

    @Test
    void aSearchKeyThatIsStatedIsNotDerivedAgain() {
        assertDerived("org:x mq:acronym \"CA\" ; mq:searchKey \"%s\" .".formatted(key("CA")), "");
    }

    @Test
    void anEndThatIsNoDateDatesNoStatus() {
        assertDerived("""
                org:x mq:hasStatusRecord org:y .
                org:y mq:status c-role:chair ; mq:hasTimeSpan span:a .
                span:a mq:latestEnd org:x .
                """, "org:x mq:status c-role:chair .");
    }

    @Test
    void severalDatesOfOneSpanAreReadInTheOrderOfText() {
        String dates = """
                span:a mq:edtf "%s" , "%s" ; mq:dateAsStated "11 فبراير 2022"@ar .
                """;
        Graph one = Derivation.of(graph(dates.formatted("2022", "2019")));
        Graph other = Derivation.of(graph(dates.formatted("2019", "2022")));

        assertThat(one.find(Node.ANY, MQ.wordsFault, Node.ANY).toList())
                .hasSize(1)
                .isEqualTo(other.find(Node.ANY, MQ.wordsFault, Node.ANY).toList());
    }

    @Test
    void allThatIsDerivedIsWhatIsDerivedAboutEachSubject() {
        Graph statements = UnionView.ofStatements(Seed.dataset());
        Set<Triple> aboutEach = new HashSet<>();
        Set<Node> subjects = new HashSet<>();
        statements.find().forEachRemaining(triple -> subjects.add(triple.getSubject()));
        subjects.forEach(subject -> aboutEach.addAll(Derivation.about(statements, subject)));

        assertThat(Derivation.of(statements).find().toList()).containsExactlyInAnyOrderElementsOf(aboutEach);
        assertThat(Seed.dataset().getGraph(GraphNames.DERIVED).find().toSet())
                .isNotEmpty()
                .isEqualTo(aboutEach);
    }

    private static String key(String name) {
        return NameKey.of(name);
    }

    private static void assertDerived(String statements, String expected) {
        Graph derived = Derivation.of(graph(statements));

        assertThat(derived.find().toList())
                .containsExactlyInAnyOrderElementsOf(graph(expected).find().toList());
    }

    private static Graph graph(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(graph);
        return graph;
    }
}
