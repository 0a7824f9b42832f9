package org.mithaq.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.junit.jupiter.api.Test;
import org.mithaq.support.CsvFile;
import org.mithaq.support.Seed;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.NameProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the things of the bundled files by names as people write them; the tables are in {@code search/}. */
class NamesTest {

    private static final Logger LOG = LoggerFactory.getLogger(NamesTest.class);
    private static final String FOLDER = System.getProperty("mithaq.search.tables", "src/test/resources/search");
    private static final double SHARE = 0.95;
    private static final NameIndex INDEX = new NameIndex(Seed.dataset());

    @Test
    void theFirstHitIsTheOneThatIsMeant() {
        List<Map<String, String>> rows = rows("names.csv");
        List<String> misses = new ArrayList<>();
        for (Map<String, String> row : rows) {
            List<SearchHit> hits = find(row.get("query"), 3);
            if (!isFirst(row, hits)) {
                misses.add(row + " → " + hits.stream().map(NamesTest::show).toList());
            }
        }
        misses.forEach(miss -> LOG.warn("missed: {}", miss));
        assertThat(rows).hasSizeGreaterThanOrEqualTo(150);
        assertThat(1 - (double) misses.size() / rows.size())
                .as("%s of %s missed: %s", misses.size(), rows.size(), misses)
                .isGreaterThanOrEqualTo(SHARE);
    }

    /** A name that only one thing could have is no test of which comes first. */
    @Test
    void atLeastHalfOfTheNamesCouldBeThoseOfSomethingElse() {
        Namesakes namesakes = Namesakes.in(Seed.union());
        List<Map<String, String>> rows = rows("names.csv");
        List<Map<String, String>> near = rows.stream()
                .filter(row -> namesakes
                        .of(row.get("query"), IriScheme.IDS + row.get("expected"))
                        .findAny()
                        .isPresent())
                .toList();
        List<Map<String, String>> misses = near.stream()
                .filter(row -> !isFirst(row, find(row.get("query"), 3)))
                .toList();

        LOG.info("{} of {} names have a near namesake", near.size(), rows.size());
        assertThat((double) near.size() / rows.size()).isGreaterThanOrEqualTo(0.5);
        assertThat(1 - (double) misses.size() / near.size())
                .as("%s of %s missed: %s", misses.size(), near.size(), misses)
                .isGreaterThanOrEqualTo(SHARE);
    }

    private static boolean isFirst(Map<String, String> row, List<SearchHit> hits) {
        return !hits.isEmpty() && hits.get(0).iri().equals(IriScheme.IDS + row.get("expected"));
    }

    @Test
    void whatNothingIsCalledFindsNothing() {
        List<String> faults = new ArrayList<>();
        for (Map<String, String> row : rows("nothing.csv")) {
            List<SearchHit> hits = find(row.get("query"), 3);
            if (!hits.isEmpty()) {
                faults.add(row + " → " + hits.stream().map(NamesTest::show).toList());
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theTableHoldsNoNameAsItIsStored() {
        Set<String> stored = names().stream().map(Node::getLiteralLexicalForm).collect(Collectors.toSet());
        assertThat(rows("names.csv")).extracting(row -> row.get("query")).doesNotContainAnyElementsOf(stored);
    }

    /** Where several things bear a name, each of them is first or beside the first. */
    @Test
    void everyStoredNameFindsItsThingFirst() {
        List<String> faults = new ArrayList<>();
        Seed.union().find(Node.ANY, Node.ANY, Node.ANY).forEachRemaining(triple -> {
            if (NameProperties.ALL.contains(triple.getPredicate())) {
                String name = triple.getObject().getLiteralLexicalForm();
                List<SearchHit> hits = find(name, 100);
                double best = hits.isEmpty() ? 0 : hits.get(0).score();
                boolean official = triple.getPredicate().equals(NameProperties.ALL.get(0));
                boolean found = hits.stream()
                        .filter(hit -> hit.score() == best || !official && hit.kind() == MatchKind.EXACT)
                        .anyMatch(hit -> hit.iri().equals(triple.getSubject().toString()));
                if (!found) {
                    faults.add(name + " → "
                            + hits.stream().limit(3).map(NamesTest::show).toList());
                }
            }
        });
        assertThat(faults).isEmpty();
    }

    private static List<Node> names() {
        List<Node> names = new ArrayList<>();
        NameProperties.ALL.forEach(property -> Seed.union()
                .find(Node.ANY, property, Node.ANY)
                .forEachRemaining(triple -> names.add(triple.getObject())));
        return names;
    }

    private static List<Map<String, String>> rows(String table) {
        return CsvFile.of(Path.of(FOLDER, table)).rows();
    }

    private static List<SearchHit> find(String text, int limit) {
        return INDEX.search(SearchRequest.of(text), 0, limit).hits();
    }

    private static String show(SearchHit hit) {
        return "%s %s %.3f (%s)"
                .formatted(
                        hit.iri().substring(IriScheme.BASE.length()),
                        hit.kind(),
                        hit.score(),
                        hit.matched().text());
    }
}
