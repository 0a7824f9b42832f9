package org.mithaq.publish.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.mithaq.language.Language;
import org.mithaq.publish.ask.AnswerCell.Kind;
import org.mithaq.publish.resource.Names;
import org.mithaq.query.catalogue.QueryAnswer;
import org.mithaq.vocab.IriScheme;

/** Answers as tables and bars. */
class AnswerViewTest {

    private static final Node BODY = NodeFactory.createURI(IriScheme.thing("org", "harbour"));
    private static final Node OTHER = NodeFactory.createURI(IriScheme.thing("org", "bridge"));
    private static final Node RECORD = NodeFactory.createURI(IriScheme.thing("record", "one"));
    private static final Node SECOND = NodeFactory.createURI(IriScheme.thing("record", "two"));

    private final Graph labels = GraphFactory.createDefaultGraph();

    @Test
    void whatSaysTheSameInSeveralLanguagesIsOneColumn() {
        AnswerView view = view(
                Language.ARABIC,
                "body bodyLabelAr bodyLabelEn wordingAr wordingEn",
                row(BODY, text("الميناء", "ar"), text("Harbour", "en"), null, text("We meet.", "en")));

        assertThat(view.columns()).hasSize(2);
        List<AnswerCell> cells = view.rows().get(0).cells();
        assertThat(cells.get(0)).isEqualTo(AnswerCell.thing(BODY.getURI(), text("الميناء", "ar")));
        assertThat(cells.get(1).text()).isEqualTo(text("We meet.", "en"));
    }

    @Test
    void aThingWithoutNameInItsRowGoesByThatOfTheGraph() {
        labels.add(BODY, SKOS.prefLabel.asNode(), text("Port", "fr"));

        AnswerView view = view(Language.FRENCH, "body", row(BODY), row(OTHER));

        assertThat(view.rows().get(0).cells().get(0).written()).isEqualTo("Port");
        assertThat(view.rows().get(1).cells().get(0).written()).isEqualTo("bridge");
    }

    @Test
    void rowsThatDifferInTheirSourceAloneAreOne() {
        AnswerView view =
                view(Language.ENGLISH, "body record otherRecord", row(BODY, RECORD, RECORD), row(BODY, SECOND, null));

        assertThat(view.hasSources()).isTrue();
        assertThat(view.columns()).hasSize(1);
        assertThat(view.rows()).hasSize(1);
        assertThat(view.rows().get(0).sources())
                .extracting(AnswerCell::iri)
                .containsExactly(RECORD.getURI(), SECOND.getURI());
    }

    @Test
    void recordsThatTheAnswerIsAboutAreNoSources() {
        AnswerView view = view(Language.ENGLISH, "record facts", row(RECORD, number(3)));

        assertThat(view.hasSources()).isFalse();
        assertThat(view.columns()).hasSize(2);
    }

    @Test
    void aDateIsOneWhereTheHeaderSaysSoOrTheDatatype() {
        AnswerView view = AnswerView.of(
                answer("date note day year", row(plain("2024-05"), plain("2024-05"), day("2024-05-01"), number(2024))),
                new Names(labels),
                Map.of("date", "when, in EDTF", "note", "a note"),
                Language.ENGLISH);

        assertThat(view.rows().get(0).cells())
                .extracting(AnswerCell::kind)
                .containsExactly(Kind.DATE, Kind.TEXT, Kind.DATE, Kind.DATE);
    }

    @Test
    void countsOfOneColumnOfThingsAreBars() {
        AnswerView view = view(
                Language.ENGLISH,
                "number body commitments",
                row(number(1), BODY, number(4)),
                row(number(2), OTHER, number(1)));

        List<BarChart> charts = BarChart.of(view);

        assertThat(charts).hasSize(1);
        assertThat(charts.get(0).bars()).extracting(BarChart.Bar::percent).containsExactly("100", "25");
    }

    @Test
    void noBarsWithoutCountsOrWithTwoThingsInARow() {
        Node none = number(0);

        assertThat(BarChart.of(view(Language.ENGLISH, "body", row(BODY), row(OTHER))))
                .isEmpty();
        assertThat(BarChart.of(view(Language.ENGLISH, "body facts", row(BODY, none), row(OTHER, none))))
                .isEmpty();
        assertThat(BarChart.of(view(
                        Language.ENGLISH,
                        "body other facts",
                        row(BODY, OTHER, number(1)),
                        row(OTHER, BODY, number(2)))))
                .isEmpty();
        assertThat(BarChart.of(view(Language.ENGLISH, "body facts"))).isEmpty();
    }

    private AnswerView view(Language language, String columns, Node[]... rows) {
        return AnswerView.of(answer(columns, rows), new Names(labels), Map.of(), language);
    }

    private static QueryAnswer.Rows answer(String columns, Node[]... rows) {
        List<Var> variables = Stream.of(columns.split(" ")).map(Var::alloc).toList();
        List<Binding> bindings = Stream.of(rows)
                .map(row -> {
                    BindingBuilder binding = BindingFactory.builder();
                    for (int i = 0; i < row.length; i++) {
                        if (row[i] != null) {
                            binding.add(variables.get(i), row[i]);
                        }
                    }
                    return binding.build();
                })
                .toList();
        return new QueryAnswer.Rows(1, false, variables, bindings);
    }

    private static Node[] row(Node... nodes) {
        return nodes;
    }

    private static Node text(String text, String language) {
        return NodeFactory.createLiteralLang(text, language);
    }

    private static Node plain(String text) {
        return NodeFactory.createLiteralString(text);
    }

    private static Node number(int number) {
        return NodeFactoryExtra.intToNode(number);
    }

    private static Node day(String day) {
        return NodeFactory.createLiteralDT(day, XSDDatatype.XSDdate);
    }
}
