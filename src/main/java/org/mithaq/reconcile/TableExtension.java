package org.mithaq.reconcile;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.mithaq.language.Language;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.query.catalogue.QueryRunner;

/** Fills the cells of a table with what the graph says of the things in its rows. */
public final class TableExtension {

    /** The most values of a cell. */
    public static final int MOST_VALUES = 100;

    private final QueryRunner runner;
    private final EntityTypes types;

    /** Cells that {@code runner} reads. */
    public TableExtension(QueryRunner runner, EntityTypes types) {
        this.runner = runner;
        this.types = types;
    }

    /**
     * A value of a cell.
     *
     * @param node a literal or a thing
     * @param name of the thing for the reader; the text of a literal
     */
    public record Value(Node node, String name) {}

    /**
     * The values of some properties of some things, each in order; a thing or value that the graph does not know has none.
     *
     * @param limits by property, how many values of a cell at most
     * @return by IRI of the thing, and by property
     */
    public Map<String, Map<TableProperty, List<Value>>> rows(
            List<String> iris, Map<TableProperty, Integer> limits, Language language, QueryTicket ticket) {
        GraphFacts facts = new GraphFacts(query -> runner.rows(query, ticket));
        List<Node> things = GraphFacts.nodes(iris);
        Set<Node> values = new LinkedHashSet<>();
        limits.forEach((property, limit) -> {
            facts.read(property.id(), things);
            things.forEach(thing -> values.addAll(cut(facts.of(property.id(), thing), limit)));
        });
        facts.readNames(values);
        Map<String, Map<TableProperty, List<Value>>> rows = new LinkedHashMap<>();
        for (String iri : iris) {
            Map<TableProperty, List<Value>> row = new LinkedHashMap<>();
            limits.forEach((property, limit) -> row.put(
                    property,
                    cut(facts.of(property.id(), NodeFactory.createURI(iri)), limit).stream()
                            .map(node -> new Value(node, facts.label(node, language)))
                            .toList()));
            rows.put(iri, row);
        }
        return rows;
    }

    /** The properties that things of a class may have. */
    public List<TableProperty> propertiesOf(String type) {
        Set<String> classes = types.andAbove(type);
        return Stream.of(TableProperty.values())
                .filter(property -> property.isFor(classes))
                .toList();
    }

    /** The properties whose name or id begins with what somebody typed. */
    public static List<TableProperty> beginningWith(String typed) {
        return Stream.of(TableProperty.values())
                .filter(property -> property.beginsWith(typed))
                .toList();
    }

    private static List<Node> cut(List<Node> values, int limit) {
        return values.subList(0, Math.min(Math.min(limit, MOST_VALUES), values.size()));
    }
}
