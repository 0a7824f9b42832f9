package org.mithaq.publish.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.mithaq.publish.dataset.DatasetCounts.ClassCounts;
import org.mithaq.publish.dataset.DatasetCounts.PropertyCounts;
import org.mithaq.store.GraphStore;
import org.mithaq.support.QueryData;
import org.mithaq.support.Seed;

class StatementCounterTest {

    private static final String DATA = """
            PREFIX : <https://w3id.org/mithaq/id/org/>
            PREFIX v: <http://v.example/>
            :g1 { :a a v:Body, v:Network ; v:in :b ; v:name "A"@en, "A"@fr, 7 . }
            :g2 { :a a v:Body ; v:in :b, :c . :b a v:State ; v:in v:elsewhere . <http://other.example/x> v:name "x" . }
            """;

    @Test
    void anEmptyStoreHasNothingToCount() {
        DatasetCounts counts = count(DatasetGraphFactory.create());

        assertThat(counts.triples()).isZero();
        assertThat(counts.classes()).isEmpty();
        assertThat(counts.properties()).isEmpty();
        assertThat(counts.graphs()).isEmpty();
    }

    @Test
    void aStatementOfTwoGraphsCountsOnceAndForEachGraph() {
        DatasetCounts counts = count(read(DATA));

        assertThat(counts.triples()).isEqualTo(10);
        assertThat(counts.graphs().values()).containsExactly(6L, 6L);
        assertThat(counts.subjects()).isEqualTo(3);
        assertThat(counts.entities()).isEqualTo(2);
    }

    @Test
    void whatIsSaidOfInstancesIsCountedByTheClassOrTypeOfTheValue() {
        DatasetCounts counts = count(read(DATA));
        ClassCounts body = counts.classes().get(0);
        PropertyCounts in = body.properties().get(0);
        PropertyCounts name = body.properties().get(1);

        assertThat(counts.classes()).extracting(ClassCounts::entities).containsExactly(1L, 1L, 1L);
        assertThat(in.triples()).isEqualTo(2);
        assertThat(in.subjects()).isEqualTo(1);
        assertThat(in.objectClasses()).containsExactlyEntriesOf(new TreeMap<>(Map.of("http://v.example/State", 1L)));
        assertThat(name.datatypes())
                .containsExactlyEntriesOf(new TreeMap<>(Map.of(
                        "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString", 2L,
                        "http://www.w3.org/2001/XMLSchema#integer", 1L)));
    }

    /** What another way to count finds: SPARQL over the bundled data in a store of its own. */
    @Test
    void countsAreThoseThatQueriesFind() {
        GraphStore store = Seed.store();
        DatasetCounts counts = store.read(StatementCounterTest::count);
        store.dataset().begin(ReadWrite.READ);
        try {
            Graph union = store.dataset().getUnionGraph();
            assertThat(asked(union, "SELECT ('' AS ?k) (COUNT(*) AS ?n) { ?s ?p ?o }"))
                    .containsEntry("", counts.triples());
            assertThat(asked(union, "SELECT ('' AS ?k) (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }"))
                    .containsEntry("", counts.subjects());
            assertThat(asked(union, "SELECT ('' AS ?k) (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }"))
                    .containsEntry("", counts.objects());
            assertThat(asked(union, "SELECT ?k (COUNT(DISTINCT ?s) AS ?n) { ?s a ?k } GROUP BY ?k"))
                    .isEqualTo(counts.classes().stream()
                            .collect(Collectors.toMap(ClassCounts::iri, ClassCounts::entities)));
            assertThat(asked(union, "SELECT ?k (COUNT(DISTINCT ?s) AS ?n) { ?s ?k ?o } GROUP BY ?k"))
                    .isEqualTo(counts.properties().stream()
                            .collect(Collectors.toMap(PropertyCounts::iri, PropertyCounts::subjects)));
            assertThat(asked(union, "SELECT ?k (COUNT(DISTINCT ?o) AS ?n) { ?s ?k ?o } GROUP BY ?k"))
                    .isEqualTo(counts.properties().stream()
                            .collect(Collectors.toMap(
                                    PropertyCounts::iri, each -> each.objects().getAsLong())));
            assertThat(asked(union, """
                            SELECT ?k (COUNT(*) AS ?n)
                            { ?s a ?c ; ?p ?o . ?o a ?d . BIND (CONCAT(STR(?c), ' ', STR(?p), ' ', STR(?d)) AS ?k) }
                            GROUP BY ?k"""))
                    .isEqualTo(counts.classes().stream()
                            .flatMap(type -> type.properties().stream()
                                    .flatMap(property -> property.objectClasses().entrySet().stream()
                                            .map(target -> Map.entry(
                                                    type.iri() + " " + property.iri() + " " + target.getKey(),
                                                    target.getValue()))))
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        } finally {
            store.dataset().end();
        }
    }

    @Test
    void theSampleWorldHasNamesForAllItsParts() {
        DatasetCounts counts = QueryData.WORLD.store().read(StatementCounterTest::count);
        Set<String> names = new HashSet<>();

        counts.properties().forEach(property -> names.add(DescriptionGraph.shortName(property.iri())));

        assertThat(names).hasSameSizeAs(counts.properties()).allMatch(name -> name.matches("[A-Za-z0-9_.-]+"));
    }

    private static Map<String, Long> asked(Graph graph, String query) {
        Map<String, Long> counts = new TreeMap<>();
        try (QueryExec execution = QueryExec.graph(graph).query(query).build()) {
            execution
                    .select()
                    .forEachRemaining(row -> counts.put(
                            text(row.get("k")), Long.valueOf(row.get("n").getLiteralLexicalForm())));
        }
        return counts;
    }

    private static String text(Node node) {
        return node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
    }

    private static DatasetCounts count(DatasetGraph dataset) {
        return StatementCounter.count(dataset, 0, Optional.empty());
    }

    private static DatasetGraph read(String trig) {
        return RDFParser.fromString(trig, Lang.TRIG).toDatasetGraph();
    }
}
