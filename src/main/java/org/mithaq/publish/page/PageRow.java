package org.mithaq.publish.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * What is told of one fact.
 *
 * @param fact the node that stands for it
 * @param cells the values by variable
 * @param records the graphs that say so
 */
public record PageRow(Node fact, Map<String, Set<Node>> cells, Set<Node> records) {

    /** In one order always, so that the same is told in the same way wherever it is read. */
    private static final Comparator<Node> ORDER = Comparator.comparing(Node::isURI)
            .reversed()
            .thenComparing(node -> node.isURI() ? node.getURI() : NodeFmtLib.strNT(node));

    /** The values under a variable, in one order always; empty when there is none. */
    public List<Node> cell(String column) {
        Set<Node> values = cells.getOrDefault(column, Set.of());
        return values.size() < 2
                ? List.copyOf(values)
                : values.stream().sorted(ORDER).toList();
    }

    /** The first value in the order of terms, as text; empty when there is none. */
    String least(String column) {
        return cell(column).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .min(String::compareTo)
                .orElse("");
    }

    /** One row for each fact, in the order in which they are found. */
    static List<PageRow> group(List<Binding> found, Var key) {
        Map<Node, PageRow> rows = new LinkedHashMap<>();
        for (Binding binding : found) {
            Node fact = binding.get(key);
            PageRow row =
                    rows.computeIfAbsent(fact, each -> new PageRow(each, new LinkedHashMap<>(), new TreeSet<>(ORDER)));
            binding.forEach((variable, value) -> {
                if (variable.equals(PageQuery.RECORD)) {
                    row.records.add(value);
                } else if (!variable.equals(PageQuery.FACT)) {
                    row.cells
                            .computeIfAbsent(variable.getVarName(), name -> new LinkedHashSet<>())
                            .add(value);
                }
            });
        }
        return new ArrayList<>(rows.values());
    }
}
