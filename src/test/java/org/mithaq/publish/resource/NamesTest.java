package org.mithaq.publish.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.mithaq.language.Language;

class NamesTest {

    private static final int MANY = 5_000;

    private final DatasetGraph data = DatasetGraphFactory.createTxnMem();

    @Test
    void aReaderWhoseLanguageIsMissingGetsEnglishThenArabicThenFrench() {
        say("a", SKOS.prefLabel.asNode(), "المنظمة", "ar");
        say("a", SKOS.prefLabel.asNode(), "Organization", "en");
        say("b", SKOS.prefLabel.asNode(), "المنظمة", "ar");
        say("b", SKOS.prefLabel.asNode(), "Organisation", "fr");

        assertThat(name("a", Language.FRENCH)).isEqualTo("Organization@en");
        assertThat(name("b", Language.ENGLISH)).isEqualTo("المنظمة@ar");
    }

    @Test
    void whatHasATitleAloneGoesByItAndWhatHasNothingByItsIri() {
        say("a", DCTerms.title.asNode(), "Rapport", "fr");
        say("b", RDFS.label.asNode(), "Label", "en");
        say("b", DCTerms.title.asNode(), "Titre", "fr");

        assertThat(name("a", Language.ARABIC)).isEqualTo("Rapport@fr");
        assertThat(name("b", Language.FRENCH)).isEqualTo("Label@en");
        assertThat(name("c", Language.FRENCH)).isEqualTo("c@");
    }

    @Test
    void aNameInALanguageOfNoReaderIsBetterThanNone() {
        say("a", SKOS.prefLabel.asNode(), "Organización", "es");

        assertThat(name("a", Language.ARABIC)).isEqualTo("Organización@es");
    }

    @Test
    void thereMayBeMoreThingsThanOneQueryAsksFor() {
        IntStream.range(0, MANY).forEach(i -> say("n" + i, SKOS.prefLabel.asNode(), "Name " + i, "en"));
        Graph graph = GraphFactory.createDefaultGraph();

        NamesQuery.read(
                IntStream.range(0, MANY).mapToObj(i -> thing("n" + i)),
                some -> rows(NamesQuery.of(some).query()),
                graph);

        assertThat(graph.size()).isEqualTo(MANY);
    }

    private void say(String thing, Node property, String text, String tag) {
        data.getDefaultGraph().add(thing(thing), property, NodeFactory.createLiteralLang(text, tag));
    }

    private String name(String thing, Language language) {
        Node name = NamesQuery.names(rows(NamesQuery.of(List.of(thing(thing))).query()))
                .of(thing(thing), language);
        return name.getLiteralLexicalForm() + "@" + name.getLiteralLanguage();
    }

    private List<Binding> rows(Query query) {
        List<Binding> rows = new ArrayList<>();
        try (QueryExec execution = QueryExec.dataset(data).query(query).build()) {
            execution.select().forEachRemaining(rows::add);
        }
        return rows;
    }

    private static Node thing(String name) {
        return NodeFactory.createURI("https://example.org/" + name);
    }
}
