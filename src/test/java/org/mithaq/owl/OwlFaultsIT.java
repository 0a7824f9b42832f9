package org.mithaq.owl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.records.SeedStore;
import org.mithaq.vocab.GraphNames;

/**
 * Faults planted in the ontology or in invented records are found and explained. Each {@code .trig} file below
 * {@code owl/} is one fault; each line of the {@code .expected} file beside it must be in the explanation.
 */
class OwlFaultsIT {

    private static final Path CASES = Path.of("src", "test", "resources", "owl");
    private static final DatasetGraph BUNDLED = SeedStore.bundled();

    static List<Path> outsideDl() throws IOException {
        return cases("outside-dl");
    }

    static List<Path> unsatisfiable() throws IOException {
        return cases("unsatisfiable");
    }

    static List<Path> inconsistent() throws IOException {
        return cases("inconsistent");
    }

    @ParameterizedTest
    @MethodSource
    void outsideDl(Path fault) throws IOException {
        assertExplained(fault, check(fault).profile(planted(fault)));
    }

    @ParameterizedTest
    @MethodSource
    void unsatisfiable(Path fault) throws IOException {
        assertExplained(fault, check(fault).ontology(planted(fault)));
    }

    @ParameterizedTest
    @MethodSource
    void inconsistent(Path fault) throws IOException {
        assertExplained(fault, check(fault).records(planted(fault)));
    }

    private static void assertExplained(Path fault, Optional<String> explanation) throws IOException {
        List<String> expected = Files.readAllLines(
                fault.resolveSibling(fault.getFileName().toString().replace(".trig", ".expected")));
        assertThat(expected).isNotEmpty();
        assertThat(explanation).isPresent();
        assertThat(explanation.orElseThrow()).contains(expected);
    }

    /** The ontology as it is, with the fault. */
    private static DatasetGraph planted(Path fault) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        Stream.of(GraphNames.ONTOLOGY, GraphNames.ALIGNMENTS)
                .flatMap(graph -> BUNDLED.stream(graph, null, null, null))
                .forEach(dataset::add);
        RDFParser.source(fault).parse(dataset);
        return dataset;
    }

    private static OwlCheck check(Path fault) {
        return new OwlCheck(Path.of(
                "target", "owl", "faults", CASES.relativize(fault).toString().replace(".trig", "")));
    }

    private static List<Path> cases(String folder) throws IOException {
        try (Stream<Path> files = Files.list(CASES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".trig"))
                    .sorted()
                    .toList();
        }
    }
}
