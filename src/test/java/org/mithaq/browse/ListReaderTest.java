package org.mithaq.browse;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.mithaq.language.Language;
import org.mithaq.support.FixedSnapshot;
import org.mithaq.vocab.MQ;

/** Lists of data that nobody checked, as another store has them. */
class ListReaderTest {

    private static final Node TYPE = RDF.type.asNode();

    private final DatasetGraph data = DatasetGraphFactory.createTxnMem();

    @Test
    void whatHasNoAddressIsLeftOut() {
        Node body = NodeFactory.createURI("https://example.org/body");
        data.getDefaultGraph().add(body, TYPE, MQ.Institution);
        data.getDefaultGraph().add(body, MQ.kind, NodeFactory.createBlankNode());
        data.getDefaultGraph().add(NodeFactory.createBlankNode(), TYPE, MQ.Institution);

        ListView view = new ListReader(new FixedSnapshot(data, 1)).read(ListKind.INSTITUTIONS);
        ListSelection all = view.select(ListChoice.all(ListKind.INSTITUTIONS), Language.ARABIC);

        assertThat(all.rows()).extracting(ListRow::iri).containsExactly("https://example.org/body");
        assertThat(all.counts().get(Facet.KIND)).isEmpty();
    }
}
