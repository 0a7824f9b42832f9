package org.mithaq.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.support.PrefixTable;
import org.mithaq.support.PrefixTable.Prefix;
import org.mithaq.support.ProjectFiles;

/** {@code ontology/prefixes.ttl} is the only table: no file gives a prefix another meaning. */
class PrefixesTest {

    private static final Map<String, String> TABLE = PrefixTable.namespaces();

    @Test
    void noPrefixAndNoNamespaceStandsInTheTableTwice() {
        List<Prefix> rows = PrefixTable.rows();
        assertThat(rows).isNotEmpty();
        assertThat(rows).extracting(Prefix::name).doesNotHaveDuplicates();
        assertThat(rows).extracting(Prefix::namespace).doesNotHaveDuplicates();
    }

    @Test
    void everyCodeListHasItsPrefix() {
        assertThat(ProjectFiles.below("ontology/codelists", ".ttl"))
                .isNotEmpty()
                .map(ProjectFiles::baseName)
                // its concepts are provisions
                .filteredOn(list -> !list.equals("gcm-objectives"))
                .allSatisfy(list -> assertThat(TABLE).containsEntry("c-" + list, IriScheme.CONCEPTS + list + "/"));
    }

    /** Our own sources and fixtures; what the server is attacked with may call things what it likes. */
    static Stream<Path> filesWithPrefixes() {
        return Stream.of(
                        "ontology",
                        "shapes",
                        "queries",
                        "src/test/resources/owl",
                        "src/test/resources/queries",
                        "src/test/resources/shapes")
                .flatMap(folder -> ProjectFiles.below(folder, ".ttl", ".trig", ".rq", ".ru").stream());
    }

    @ParameterizedTest
    @MethodSource("filesWithPrefixes")
    void aFileUsesPrefixesAsTheTableHasThem(Path file) {
        List<Prefix> declared = PrefixTable.declaredIn(ProjectFiles.text(file));
        assertThat(declared).allSatisfy(prefix -> assertThat(TABLE).containsEntry(prefix.name(), prefix.namespace()));
        assertThat(declared).extracting(Prefix::name).doesNotHaveDuplicates();
    }
}
