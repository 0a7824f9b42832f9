package org.mithaq.query.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.query.memory.MemoryReads.Pinned;
import org.mithaq.store.GraphStore;

/** The store keeps numbers of up to 56 bits by their value, and larger ones as they are written. */
class LargeNumbersTest {

    private static final Node RECORD = NodeFactory.createURI("https://w3id.org/mithaq/id/record/x");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "36028797018963967",
                "36028797018963968",
                "9223372036854775807",
                "9223372036854775808",
                "-9223372036854775809",
                "9999999999999999999",
                "18446744073709551617",
                "-18446744073709551616",
                "36893488147419103237",
                "340282366920938463463374607431768211457"
            })
    void aLargeIntegerStaysWhatItIsAndMemoryAnswersAsTheStore(String number) {
        Node written = NodeFactory.createLiteralDT(number, XSDDatatype.XSDinteger);
        try (GraphStore store = Answers.store(folder)) {
            store.write(dataset -> dataset.add(RECORD, RECORD, RECORD, written));
            try (MemoryReads memory = Answers.filled(store);
                    Pinned pinned = memory.newest(0).orElseThrow()) {
                assertThat(store.<Node>read(dataset -> dataset.find().next().getObject()))
                        .isEqualTo(written);
                for (String query : new String[] {
                    "SELECT * { ?s ?p ?o }",
                    "SELECT * { ?s ?p " + number + " }",
                    "SELECT * { ?s ?p '" + number + "'^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger> }",
                    "SELECT * { ?s ?p '00" + number.replace("-", "")
                            + "'^^<http://www.w3.org/2001/XMLSchema#integer> }",
                    "SELECT (?o + 1 AS ?more) { ?s ?p ?o }",
                    "SELECT * { ?s ?p ?o BIND(?o + 0 AS ?same) OPTIONAL { ?t ?q ?same } }",
                    "SELECT * { VALUES ?o { " + number + " } ?s ?p ?o }",
                    "SELECT * { ?s ?p ?o FILTER(?o = " + number + ") }"
                }) {
                    assertThat(Answers.of(query, pinned.dataset()))
                            .as(query)
                            .isEqualTo(store.read(dataset -> Answers.of(query, dataset)));
                }
            }
        }
    }
}
