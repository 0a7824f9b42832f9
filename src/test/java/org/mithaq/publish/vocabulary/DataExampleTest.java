package org.mithaq.publish.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;

class DataExampleTest {

    private static final Node THING = NodeFactory.createURI(IriScheme.thing("place", "somewhere"));
    private static final Term PLACE =
            Vocabulary.bundled().term(MQ.Place.getURI()).orElseThrow();

    private static Triple says(Node property, Node value) {
        return Triple.create(THING, property, value);
    }

    private static DataExample example(Term term, List<Triple> said) {
        return DataExample.of(THING, term, said);
    }

    @Test
    void aStatementALineAndTheClassFirst() {
        DataExample example = example(
                PLACE,
                List.of(
                        says(SKOS.prefLabel.asNode(), NodeFactory.createLiteralLang("مكان", "ar")),
                        says(RDF.type.asNode(), MQ.Place)));

        assertThat(example.turtle()).isEqualTo("""
                PREFIX mq: <https://w3id.org/mithaq/ontology#>
                PREFIX place: <https://w3id.org/mithaq/id/place/>
                PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

                place:somewhere a mq:Place ;
                    skos:prefLabel "مكان"@ar .""");
        assertThat(example.isCut()).isFalse();
    }

    @Test
    void hostileWordsAreWrittenSoThatTheyAreReadAsTheyWere() {
        Node hostile = NodeFactory.createLiteralLang("\"\"\" . <x> <y> \"\n</pre><script>\\u202E\u202E", "en");
        Graph read = GraphFactory.createDefaultGraph();

        String turtle =
                example(PLACE, List.of(says(SKOS.prefLabel.asNode(), hostile))).turtle();

        RDFParser.fromString(turtle, Lang.TURTLE).parse(read);
        assertThat(read.size()).isEqualTo(1);
        assertThat(read.contains(THING, SKOS.prefLabel.asNode(), hostile)).isTrue();
    }

    @Test
    void whatTheTermIsAboutIsNotCut() {
        Term acronym = Vocabulary.bundled().term(MQ.acronym.getURI()).orElseThrow();
        List<Triple> said = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            said.add(says(SKOS.altLabel.asNode(), NodeFactory.createLiteralLang("name " + i, "en")));
        }
        said.add(says(MQ.searchKey, NodeFactory.createLiteralString("key")));
        said.add(says(MQ.acronym, NodeFactory.createLiteralLang("SW", "en")));

        DataExample example = example(acronym, said);

        assertThat(example.turtle()).contains("mq:acronym \"SW\"@en").doesNotContain("searchKey");
        assertThat(example.statements().size()).isEqualTo(12);
        assertThat(example.isCut()).isTrue();
    }
}
