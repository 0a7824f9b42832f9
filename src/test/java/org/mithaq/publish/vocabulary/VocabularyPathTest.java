package org.mithaq.publish.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.vocab.IriScheme;

class VocabularyPathTest {

    @ParameterizedTest
    @CsvSource({
        "ontology#Meeting, ontology/Meeting",
        "ontology#editionOf, ontology/editionOf",
        "ontology, ontology",
        "ontology/agents, ontology/agents",
        "concept/role, concept/role",
        "concept/role/chair, concept/role/chair",
        "shapes, shapes",
        "shapes#Meeting-editionNumber, shapes#Meeting-editionNumber"
    })
    void whatComesWithTheProgramIsExplained(String iri, String path) {
        assertThat(VocabularyPath.of(IriScheme.BASE + iri)).hasValue(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://w3id.org/mithaq/ontology#Nothing",
                "https://w3id.org/mithaq/ontology#",
                "https://w3id.org/mithaq/concept/role/nothing",
                "https://w3id.org/mithaq/concept/nothing",
                "https://w3id.org/mithaq/concept/role/%3Cscript%3E",
                "https://w3id.org/mithaq/id/org/iom",
                "http://www.w3.org/2004/02/skos/core#prefLabel",
                "javascript:alert(1)",
                ""
            })
    void anythingElseHasNoPageHere(String iri) {
        assertThat(VocabularyPath.of(iri)).isEmpty();
    }
}
