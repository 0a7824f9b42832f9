package org.mithaq.vocab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.problem.InstallationException;
import org.mithaq.support.ProjectFiles;

class BundledFilesTest {

    /** A folder of the same name among the fixtures, or a file left over from an earlier build, would show here. */
    @ParameterizedTest
    @ValueSource(strings = {"ontology", "shapes", "queries"})
    void theDataFoldersOfTheClassPathAreThoseOfTheProject(String folder) {
        assertThat(BundledFiles.below(folder, ""))
                .as("run mvn clean when files were taken away")
                .isNotEmpty()
                .isEqualTo(ProjectFiles.below(folder, "").stream()
                        .map(file -> file.toString().replace('\\', '/'))
                        .toList());
    }

    @Test
    void onlyFilesWithOneOfTheEndingsAreListed() {
        assertThat(BundledFiles.below("ontology", ".ttl", ".trig"))
                .contains("ontology/mithaq.ttl", "ontology/authorities/org.trig")
                .doesNotContain("ontology/context.jsonld");
    }

    @Test
    void aFileIsReadAsUtf8() {
        assertThat(BundledFiles.text("ontology/mithaq.ttl"))
                .isEqualTo(ProjectFiles.text(Path.of("ontology/mithaq.ttl")))
                .contains("\u0645\u064A\u062B\u0627\u0642");
    }

    @Test
    void aMissingFileOrFolderMeansABrokenInstallation() {
        assertThatThrownBy(() -> BundledFiles.text("ontology/nothing.ttl")).isInstanceOf(InstallationException.class);
        assertThatThrownBy(() -> BundledFiles.below("nothing", "")).isInstanceOf(InstallationException.class);
    }
}
