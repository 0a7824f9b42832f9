package org.mithaq.publish.network;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.mithaq.language.Language;
import org.mithaq.network.MeasuredActor;
import org.mithaq.network.MeasuredNetwork;
import org.mithaq.network.NetworkMeasure;
import tools.jackson.databind.json.JsonMapper;

/**
 * The measures of a network: with what they mean, or as rows like those of a query.
 *
 * <p><em>Shape</em>: actors in the order of their betweenness, then their degree, the greatest first, then their IRIs.
 *
 * <p><em>Units</em>: shares are rounded to six decimals.
 */
public final class MeasureReport {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double DECIMALS = 1e6;

    private static final Comparator<MeasuredActor> ORDER = Comparator.comparing(
                    (MeasuredActor measured) -> -rounded(measured.betweenness()))
            .thenComparing(measured -> -measured.degree())
            .thenComparing(measured -> measured.actor().iri());

    private MeasureReport() {}

    /** A JSON document in UTF-8 in the language of a reader. */
    public static byte[] json(MeasuredNetwork measured, Language language) {
        NetworkColumns columns = new NetworkColumns(measured.network(), language);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("revision", measured.network().revision());
        members.put("language", language.tag());
        members.put("caution", NetworkMeasure.caution(language));
        members.put(
                "measures",
                Stream.of(NetworkMeasure.values())
                        .map(measure -> meaning(measure, language))
                        .toList());
        members.put("network", whole(measured));
        members.put(
                "actors",
                measured.actors().stream()
                        .sorted(ORDER)
                        .map(each -> actor(each, columns, language))
                        .toList());
        return JSON.writeValueAsBytes(members);
    }

    /** Rows with a name for each language; those of one measured network are the same for every reader. */
    public static RowSet rows(MeasuredNetwork measured) {
        List<Binding> rows =
                measured.actors().stream().sorted(ORDER).map(MeasureReport::row).toList();
        List<Var> columns = Stream.concat(
                        Stream.of("actor", "actorLabelAr", "actorLabelEn", "actorLabelFr"),
                        Stream.of(NetworkMeasure.values())
                                .filter(NetworkMeasure::isOfActor)
                                .map(NetworkMeasure::code))
                .map(Var::alloc)
                .toList();
        return RowSetStream.create(columns, rows.iterator());
    }

    private static Map<String, Object> meaning(NetworkMeasure measure, Language language) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", measure.code());
        members.put("of", measure.isOfActor() ? "actor" : "network");
        members.put("label", measure.label(language));
        members.put("meaning", measure.meaning(language));
        if (!measure.formula().isEmpty()) {
            members.put("formula", measure.formula());
        }
        members.put("source", measure.source());
        return members;
    }

    private static Map<String, Object> whole(MeasuredNetwork measured) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("actors", measured.actors().size());
        members.put("ties", measured.network().ties().size());
        members.put("pairs", measured.pairs());
        members.put("density", rounded(measured.density()));
        members.put("components", measured.components());
        members.put("largestComponent", measured.largestComponent());
        members.put("communities", measured.communities());
        members.put("modularity", rounded(measured.modularity()));
        return members;
    }

    private static Map<String, Object> actor(MeasuredActor measured, NetworkColumns columns, Language language) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", measured.actor().iri());
        members.put("label", measured.actor().label(language));
        members.put("class", measured.actor().type().term());
        members.put("classLabel", columns.term(measured.actor().type().iri()));
        members.putAll(values(measured));
        return members;
    }

    private static Binding row(MeasuredActor measured) {
        BindingBuilder row = BindingFactory.builder();
        row.add(Var.alloc("actor"), NodeFactory.createURI(measured.actor().iri()));
        for (Language language : Language.values()) {
            String name = measured.actor().names().get(language.tag());
            if (name != null) {
                String column = switch (language) {
                    case ARABIC -> "actorLabelAr";
                    case ENGLISH -> "actorLabelEn";
                    case FRENCH -> "actorLabelFr";
                };
                row.add(Var.alloc(column), NodeFactory.createLiteralLang(name, language.tag()));
            }
        }
        values(measured).forEach((measure, value) -> row.add(Var.alloc(measure), literal(value)));
        return row.build();
    }

    private static Map<String, Number> values(MeasuredActor measured) {
        Map<String, Number> values = new LinkedHashMap<>();
        values.put(NetworkMeasure.DEGREE.code(), measured.degree());
        values.put(NetworkMeasure.IN.code(), measured.in());
        values.put(NetworkMeasure.OUT.code(), measured.out());
        values.put(NetworkMeasure.STRENGTH.code(), measured.strength());
        values.put(NetworkMeasure.BETWEENNESS.code(), rounded(measured.betweenness()));
        values.put(NetworkMeasure.CLOSENESS.code(), rounded(measured.closeness()));
        values.put(NetworkMeasure.CORE.code(), measured.core());
        values.put(NetworkMeasure.COMPONENT.code(), measured.component());
        values.put(NetworkMeasure.COMMUNITY.code(), measured.community());
        return values;
    }

    private static Node literal(Number value) {
        XSDDatatype type = value instanceof Integer ? XSDDatatype.XSDinteger : XSDDatatype.XSDdouble;
        return NodeFactory.createLiteralDT(value.toString(), type);
    }

    private static double rounded(double value) {
        return Math.round(value * DECIMALS) / DECIMALS;
    }
}
