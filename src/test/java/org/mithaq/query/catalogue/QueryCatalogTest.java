package org.mithaq.query.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.support.ProjectFiles;

/** What is a catalogue and what is none. A file of {@code catalogue/refused} says in its last line why it is refused. */
class QueryCatalogTest {

    private static final Path MORE = Path.of("src/test/resources/catalogue/queries");
    private static final String REASON = "# refused: ";

    @TempDir
    private Path folder;

    static List<Path> refused() {
        return ProjectFiles.below("src/test/resources/catalogue/refused", ".rq");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aFaultIsNamedWithFileAndLine(Path file) {
        String text = ProjectFiles.text(file);
        String reason =
                text.substring(text.lastIndexOf(REASON) + REASON.length()).strip();

        assertThatThrownBy(() -> CatalogQuery.read("queries/x.rq", "topic/name", text))
                .isInstanceOfSatisfying(InstallationException.class, problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.INSTALLATION_FILE);
                    assertThat(problem.parameters()).containsEntry("file", "queries/x.rq");
                    assertThat(problem.parameters().get("detail"))
                            .asString()
                            .startsWith("line ")
                            .contains(reason);
                });
    }

    @Test
    void everyFaultHasAFile() {
        assertThat(refused()).hasSizeGreaterThan(15);
    }

    @Test
    void aFileInTheFolderIsAQuery() {
        QueryCatalog catalog = QueryCatalog.bundledAnd(MORE);

        assertThat(catalog.queries())
                .hasSizeGreaterThan(QueryCatalog.bundled().queries().size());
        assertThat(catalog.find("trial/places")).isPresent();
        assertThat(catalog.topics()).contains("trial", "actors");
        assertThat(catalog.ofTopic("trial")).hasSameSizeAs(ProjectFiles.below(MORE.toString(), ".rq"));
        assertThat(catalog.ofTopic("nothing")).isEmpty();
    }

    @Test
    void aQueryOfTheFolderTakesNoOthersPlace() throws IOException {
        String path = "networks/who-may-join.rq";
        Files.createDirectories(folder.resolve("networks"));
        Files.copy(Path.of("queries/api", path), folder.resolve(path));

        assertThatThrownBy(() -> QueryCatalog.bundledAnd(folder))
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining("there is another query networks/who-may-join");
    }

    @Test
    void aFileOutsideATopicOrWithAnotherNameIsRefused() throws IOException {
        Files.copy(MORE.resolve("trial/places.rq"), folder.resolve("My Places.rq"));

        assertThatThrownBy(() -> QueryCatalog.bundledAnd(folder))
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining("topic/name.rq");
    }

    @Test
    void aFolderThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> QueryCatalog.bundledAnd(folder.resolve("nothing")))
                .isInstanceOf(InstallationException.class);
    }
}
