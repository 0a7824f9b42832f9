package org.mithaq.publish.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.mithaq.language.Language;
import org.mithaq.query.SparqlClock;
import org.mithaq.query.admission.AdmissionSettings;
import org.mithaq.query.admission.QueryClient;
import org.mithaq.query.admission.QueryPool;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.query.catalogue.QueryRunner;
import org.mithaq.support.Guards;
import org.mithaq.support.Seed;
import org.mithaq.vocab.IriScheme;

class VocabularyUsageTest {

    private static final Vocabulary VOCABULARY = Vocabulary.bundled();
    private static final VocabularyUsage USAGE = usage();
    private static final QueryPool POOL = new QueryPool(new AdmissionSettings(
            2, 10, Duration.ofSeconds(20), Duration.ofSeconds(5), 10, 20, Duration.ofHours(1), 3, 100));

    private static VocabularyUsage usage() {
        return new VocabularyUsage(new QueryRunner(
                Guards.reading(Seed.store()), new SparqlClock(), Duration.ofMinutes(1), Long.MAX_VALUE));
    }

    private static Term term(String name) {
        return VOCABULARY.term(IriScheme.TERMS + name).orElseThrow();
    }

    private static Term concept(String list, String code) {
        return VOCABULARY.term(IriScheme.concept(list, code)).orElseThrow();
    }

    private static long counted(String pattern) {
        String prefixes = "PREFIX mq: <" + IriScheme.TERMS + "> ";
        try (QueryExec execution = QueryExec.graph(Seed.union())
                .query(prefixes + "SELECT (COUNT(*) AS ?n) WHERE { " + pattern + " }")
                .build()) {
            RowSet rows = execution.select();
            return ((Number) rows.next().get("n").getLiteralValue()).longValue();
        }
    }

    private static QueryTicket turn() {
        return POOL.admit(QueryClient.at("192.0.2.1"), "vocabulary");
    }

    @Test
    void aClassIsCountedByItsThings() {
        UsageCounts counts = USAGE.counts(VocabularyUsageTest::turn).orElseThrow();

        for (String name : new String[] {"Meeting", "Institution", "TimeSpan", "Decision"}) {
            assertThat(counts.of(term(name))).as(name).isEqualTo(counted("?s a mq:" + name));
        }
        assertThat(counts.of(term("Meeting"))).isPositive();
    }

    @Test
    void aClassIsCountedWithItsNarrowerOnesToo() {
        UsageCounts counts = USAGE.counts(VocabularyUsageTest::turn).orElseThrow();

        assertThat(counts.withNarrower(term("Agent")))
                .isGreaterThan(counts.withNarrower(term("Organization")))
                .isEqualTo(counted("{ SELECT DISTINCT ?s { ?s a/<http://www.w3.org/2000/01/rdf-schema#subClassOf>*"
                        + " mq:Agent } }"));
        assertThat(counts.withNarrower(term("Decision"))).isEqualTo(counts.of(term("Decision")));
    }

    @Test
    void everyPropertyIsCountedByItsStatements() {
        UsageCounts counts = USAGE.counts(VocabularyUsageTest::turn).orElseThrow();

        VOCABULARY.terms().stream()
                .filter(term -> term.kind().isProperty())
                .forEach(term ->
                        assertThat(counts.of(term)).as(term.name()).isEqualTo(counted("?s mq:" + term.name() + " ?o")));
    }

    @Test
    void aConceptIsCountedWhereTheDataNamesItAndACodeListByItsConcepts() {
        UsageCounts counts = USAGE.counts(VocabularyUsageTest::turn).orElseThrow();
        Term chair = concept("role", "chair");
        Topic roles = VOCABULARY.codeList("role").orElseThrow();

        assertThat(counts.of(chair)).isPositive().isEqualTo(counted("?s mq:postRole <" + chair.iri() + ">"));
        assertThat(counts.of(roles))
                .isEqualTo(roles.terms(TermKind.CONCEPT).stream()
                        .mapToLong(counts::of)
                        .sum());
    }

    @Test
    void whatTakesTooMuchIsLeftOutAndNotTriedAgain() {
        AtomicInteger turns = new AtomicInteger();
        VocabularyUsage poor = new VocabularyUsage(
                new QueryRunner(Guards.reading(Seed.store()), new SparqlClock(), Duration.ofMinutes(1), 1));
        Supplier<QueryTicket> counting = () -> {
            turns.incrementAndGet();
            return turn();
        };

        assertThat(poor.counts(counting)).isEmpty();
        assertThat(poor.counts(counting)).isEmpty();
        assertThat(turns).hasValue(1);
    }

    @Test
    void whatIsKnownOfARevisionIsNotAskedAgain() {
        AtomicInteger turns = new AtomicInteger();
        Supplier<QueryTicket> counting = () -> {
            turns.incrementAndGet();
            return turn();
        };
        VocabularyUsage usage = usage();

        usage.counts(counting);
        usage.counts(counting);
        usage.example(term("Meeting"), counting);
        usage.example(term("Meeting"), counting);

        assertThat(turns).hasValue(2);
    }

    /** An example is read as it stands, holds the term, and says only what the data says. */
    @Test
    void everyTermInUseHasAnExampleThatUsesIt() {
        UsageCounts counts = USAGE.counts(VocabularyUsageTest::turn).orElseThrow();
        Set<String> without = new HashSet<>();
        Stream.concat(
                        VOCABULARY.terms().stream(),
                        VOCABULARY.codeLists().stream().flatMap(list -> list.terms(TermKind.CONCEPT).stream()))
                .filter(term -> counts.of(term) > 0)
                .forEach(term -> USAGE.example(term, VocabularyUsageTest::turn)
                        .ifPresentOrElse(example -> assertShows(example, term), () -> without.add(term.iri())));

        assertThat(without).isEmpty();
    }

    private static void assertShows(DataExample example, Term term) {
        Graph read = GraphFactory.createDefaultGraph();
        RDFParser.fromString(example.turtle(), Lang.TURTLE).parse(read);
        assertThat(read.size()).as(term.iri()).isBetween(1, 12);
        read.find()
                .forEachRemaining(triple -> assertThat(Seed.union().contains(triple))
                        .as("%s", triple)
                        .isTrue());
        Node node = term.node();
        boolean isShown = switch (term.kind()) {
            case CLASS -> read.contains(Node.ANY, RDF.type.asNode(), node);
            case CONCEPT -> read.contains(Node.ANY, Node.ANY, node);
            default -> read.contains(Node.ANY, node, Node.ANY);
        };
        assertThat(isShown).as(term.iri() + "\n" + example.turtle()).isTrue();
    }

    @Test
    void anExampleIsNamedInTheLanguageOfTheReader() {
        DataExample example =
                USAGE.example(term("Network"), VocabularyUsageTest::turn).orElseThrow();

        assertThat(example.label(Language.ARABIC).language()).isEqualTo("ar");
        assertThat(example.label(Language.FRENCH).language()).isEqualTo("fr");
    }

    @Test
    void aClassWithoutThingsOfItsOwnShowsANarrowerOne() {
        assertThat(USAGE.counts(VocabularyUsageTest::turn).orElseThrow().of(term("Organization")))
                .isZero();
        assertThat(USAGE.example(term("Organization"), VocabularyUsageTest::turn))
                .isPresent();
    }

    @Test
    void theQuestionForMoreIsAQueryThatAnybodyCanRun() {
        for (Term term : new Term[] {
            term("Meeting"),
            term("editionOf"),
            concept("role", "chair"),
            VOCABULARY.term(IriScheme.CONCEPTS + "role").orElseThrow()
        }) {
            String text = FurtherQuestion.about(term);
            try (QueryExec execution = QueryExec.graph(Seed.union())
                    .query(QueryFactory.create(text))
                    .build()) {
                assertThat(execution.select().hasNext()).as(text).isTrue();
            }
        }
        assertThat(FurtherQuestion.about(term("Meeting"))).contains("PREFIX  mq:", "mq:Meeting");
    }
}
