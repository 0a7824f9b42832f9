package org.mithaq.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.problem.InvalidInputException;

class RecordSyntaxTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "text/turtle | TURTLE",
                "TEXT/Turtle | TURTLE",
                "text/turtle; charset=UTF-8 | TURTLE",
                "text/turtle;charset=\"utf-8\" | TURTLE",
                "application/trig | TRIG",
                "application/ld+json; profile=\"http://www.w3.org/ns/json-ld#compacted\" | JSON_LD",
                "application/rdf+xml | RDF_XML",
                "application/n-quads | N_QUADS",
                "application/n-triples | N_TRIPLES"
            })
    void aMediaTypeHasItsSyntax(String type, RecordSyntax syntax) {
        assertThat(RecordSyntax.ofMediaType(type)).isEqualTo(syntax);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "text/plain",
                "application/json",
                "text/turtle, text/turtle",
                "text/turtle;charset=iso-8859-1",
                "text/turtle; charset = windows-1256"
            })
    void otherMediaTypesAreRefused(String type) {
        assertThatThrownBy(() -> RecordSyntax.ofMediaType(type))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("record.unknown-syntax");
    }

    @ParameterizedTest
    @CsvSource({
        "a.ttl, TURTLE",
        "a.TRIG, TRIG",
        "b.jsonld, JSON_LD",
        "b.json, JSON_LD",
        "c.rdf, RDF_XML",
        "c.xml, RDF_XML",
        "d.tar.nq, N_QUADS",
        "e.nt, N_TRIPLES",
        "سجل.ttl, TURTLE"
    })
    void aFileNameHasItsSyntax(String name, RecordSyntax syntax) {
        assertThat(RecordSyntax.ofFileName(name)).isEqualTo(syntax);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.txt", "ttl.", "", "a.csv"})
    void otherFileNamesAreRefused(String name) {
        assertThatThrownBy(() -> RecordSyntax.ofFileName(name))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("record.unknown-syntax");
    }
}
