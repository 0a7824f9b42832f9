package org.mithaq.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;

/** From reports such as {@code held@2022} (an EDTF date) to the status that is derived: {@code gate/current-status.csv}. */
class CurrentStatusTest {

    private static final Node ACTIVITY = NodeFactory.createURI(IriScheme.thing("activity", "meeting"));

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = "/gate/current-status.csv", numLinesToSkip = 1)
    void theStatusIsTheLatestReport(@Nullable String reports, String expected, String rule) {
        Graph statements = GraphFactory.createDefaultGraph();
        if (reports != null && !reports.isEmpty()) {
            for (String report : reports.split(" ")) {
                add(statements, report.split("@"));
            }
        }

        Graph derived = Derivation.of(statements);

        assertThat(derived.find(ACTIVITY, MQ.status, Node.ANY)
                        .mapWith(
                                triple -> IriScheme.localName(triple.getObject().getURI()))
                        .toList())
                .as(rule)
                .isEqualTo(expected.equals("-") ? List.of() : List.of(expected));
    }

    private static void add(Graph statements, String[] report) {
        Node entry = NodeFactory.createBlankNode();
        statements.add(Triple.create(ACTIVITY, MQ.hasStatusRecord, entry));
        statements.add(Triple.create(
                entry, MQ.status, NodeFactory.createURI(IriScheme.concept("activity-status", report[0]))));
        if (report.length == 2) {
            Node span = NodeFactory.createBlankNode();
            statements.add(Triple.create(entry, MQ.hasTimeSpan, span));
            statements.add(Triple.create(span, MQ.edtf, NodeFactory.createLiteralString(report[1])));
        }
    }
}
