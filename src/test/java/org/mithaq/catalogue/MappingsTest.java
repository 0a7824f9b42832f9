package org.mithaq.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.support.OntologyTerms;
import org.mithaq.support.PrefixTable;
import org.mithaq.support.ProjectFiles;
import org.mithaq.support.Triples;
import org.yaml.snakeyaml.Yaml;

/**
 * {@code ontology/mappings.sssom.tsv}: metadata as a YAML comment, then one mapping per line.
 *
 * <p><em>Source</em>: SSSOM 1.0, section "SSSOM/TSV".
 */
class MappingsTest {

    private static final Path FILE = Path.of("ontology/mappings.sssom.tsv");
    private static final Set<String> PREDICATES =
            Set.of("skos:closeMatch", "skos:broadMatch", "skos:narrowMatch", "skos:relatedMatch", "skos:exactMatch");

    /** One mapping: its fields by column. */
    private record Row(Map<String, String> fields) {

        @Override
        public String toString() {
            return fields.get("subject_id") + " " + fields.get("predicate_id") + " " + fields.get("object_id");
        }
    }

    static Stream<Row> rows() {
        List<String> lines = ProjectFiles.text(FILE)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
        String[] columns = lines.get(0).split("\t", -1);
        return lines.stream().skip(1).map(line -> {
            String[] values = line.split("\t", -1);
            assertThat(values).as(line).hasSameSizeAs(columns);
            Map<String, String> fields = new LinkedHashMap<>();
            for (int column = 0; column < columns.length; column++) {
                fields.put(columns[column], values[column]);
            }
            return new Row(fields);
        });
    }

    @Test
    void itsPrefixesAreThoseOfTheTable() {
        Map<String, Object> metadata = metadata();
        assertThat(metadata).containsKeys("mapping_set_id", "license", "mapping_set_version");
        assertThat(curies(metadata))
                .isNotEmpty()
                .allSatisfy((prefix, namespace) ->
                        assertThat(PrefixTable.namespaces()).containsEntry(prefix, namespace));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRowMapsATermOfOurs(Row row) {
        Map<String, String> fields = row.fields();
        Map<String, String> curies = curies(metadata());
        String subject = fields.get("subject_id");
        assertThat(subject).startsWith("mq:");
        Node term = OntologyTerms.all().get(subject.substring("mq:".length()));
        assertThat(term).as("a term of the modules").isNotNull();
        assertThat(Triples.texts(OntologyTerms.MODULES, term, RDFS.label.asNode())
                        .get("en"))
                .containsExactly(fields.get("subject_label"));
        assertThat(PREDICATES).contains(fields.get("predicate_id"));
        assertThat(fields.get("mapping_justification")).isEqualTo("semapv:ManualMappingCuration");
        String object = fields.get("object_id");
        assertThat(curies).containsKey(object.split(":", 2)[0]);
        assertThat(object).doesNotStartWith("mq:").matches("[a-z0-9]+:\\w+");
    }

    @Test
    void rowsAreSortedAndNoneIsThereTwice() {
        List<String> pairs = rows().map(row ->
                        row.fields().get("subject_id") + " " + row.fields().get("object_id"))
                .toList();
        assertThat(pairs).isNotEmpty().doesNotHaveDuplicates();
        assertThat(rows().map(row -> row.fields().get("subject_id"))).isSorted();
    }

    /** What is strong enough to be an axiom stands in {@code ontology/alignments} and is not repeated here. */
    @Test
    void noRowRepeatsAnAxiom() {
        Graph alignments = ProjectFiles.turtleBelow("ontology/alignments");
        Map<String, String> curies = curies(metadata());
        assertThat(rows().toList()).allSatisfy(row -> {
            Node subject =
                    OntologyTerms.all().get(row.fields().get("subject_id").substring("mq:".length()));
            String[] object = row.fields().get("object_id").split(":", 2);
            Node other = NodeFactory.createURI(curies.get(object[0]) + object[1]);
            assertThat(alignments.contains(subject, Node.ANY, other)).isFalse();
        });
    }

    private static Map<String, Object> metadata() {
        String yaml = ProjectFiles.text(FILE)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.substring(1))
                .collect(Collectors.joining("\n"));
        Map<String, Object> metadata = new Yaml().load(yaml);
        return metadata;
    }

    private static Map<String, String> curies(Map<String, Object> metadata) {
        Map<String, String> curies = new LinkedHashMap<>();
        ((Map<?, ?>) metadata.get("curie_map"))
                .forEach((prefix, namespace) -> curies.put(prefix.toString(), namespace.toString()));
        return curies;
    }
}
