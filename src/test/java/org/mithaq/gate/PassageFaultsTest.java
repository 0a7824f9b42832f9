package org.mithaq.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;

class PassageFaultsTest {

    private static final Node RECORD = id("record/bulletin");

    @Test
    void aPassageOfAnotherDocumentIsToldTheDocumentOfItsRecord() {
        Graph faults = faults("""
                record:bulletin mq:recordOf document:bulletin .
                passage:own mq:passageOf document:bulletin .
                passage:foreign mq:passageOf document:gazette .
                """);

        assertThat(faults.find().toList())
                .containsExactly(Triple.create(id("passage/foreign"), MQ.passageFault, id("document/bulletin")));
    }

    @Test
    void passagesOfTheDocumentOfTheRecordHaveNoFault() {
        assertThat(faults("""
                record:bulletin mq:recordOf document:bulletin .
                passage:own mq:passageOf document:bulletin .
                """).isEmpty()).isTrue();
    }

    @Test
    void aGraphThatIsTheRecordOfNoDocumentMayCiteAny() {
        assertThat(faults("passage:a mq:passageOf document:gazette .").isEmpty())
                .isTrue();
    }

    @Test
    void aPublicationThatTheRecordItselfCitesMayBePointedInto() {
        String passage = "record:bulletin mq:recordOf document:bulletin . passage:a mq:passageOf document:almanac . ";

        assertThat(faults(passage + "document:almanac a mq:CitedDocument .").isEmpty())
                .isTrue();
        assertThat(faults(passage + "document:almanac a mq:SourceDocument .").size())
                .isEqualTo(1);
    }

    @Test
    void theDocumentOfAnotherRecordThatTheGraphSpeaksOfDoesNotCount() {
        assertThat(faults("""
                record:bulletin mq:recordOf document:bulletin .
                record:gazette mq:recordOf document:gazette .
                passage:foreign mq:passageOf document:gazette .
                """).size()).isEqualTo(1);
    }

    private static Graph faults(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString("""
                        PREFIX mq: <https://w3id.org/mithaq/ontology#>
                        PREFIX document: <https://w3id.org/mithaq/id/document/>
                        PREFIX passage: <https://w3id.org/mithaq/id/passage/>
                        PREFIX record: <https://w3id.org/mithaq/id/record/>
                        """ + turtle, Lang.TURTLE).parse(graph);
        return PassageFaults.of(RECORD, graph);
    }

    private static Node id(String path) {
        return NodeFactory.createURI(IriScheme.IDS + path);
    }
}
