package org.mithaq.publish.page;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.GraphFactory;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.publish.report.Isolation;
import org.mithaq.publish.report.ThingNames;
import org.mithaq.publish.resource.DataState;
import org.mithaq.publish.resource.Names;
import org.mithaq.publish.resource.NamesQuery;
import org.mithaq.vocab.MQ;

/** How the things of a page are called, for a reader of one language. */
public final class PageNames {

    private static final long MOST = 20_000;

    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Set<Node> named = new LinkedHashSet<>();
    private final Map<Node, Node> found = new HashMap<>();
    private final Language language;
    private final Names names;
    private final ThingNames things;

    PageNames(Language language) {
        this.language = language;
        this.names = new Names(graph);
        this.things = new ThingNames(graph, Messages.in(language), Isolation.NONE);
    }

    /** Reads the names of nodes, and of what the nameless among them join; before any of them is asked for. */
    void read(Collection<Node> nodes, DataState state) {
        label(nodes, state);
        Set<Node> nameless = new LinkedHashSet<>(nodes);
        nameless.removeIf(node -> !node.isURI() || hasLabel(node));
        for (int depth = 0; depth < 2 && !nameless.isEmpty(); depth++) {
            nameless = joined(nameless, state);
        }
    }

    private Set<Node> joined(Set<Node> nameless, DataState state) {
        Set<Node> mentioned = new LinkedHashSet<>();
        for (Binding row : PageQuery.named("ties").rows(nameless, MOST, state)) {
            graph.add(row.get(PageQuery.THING), row.get(PageQuery.PROPERTY), row.get(PageQuery.VALUE));
            mentioned.add(row.get(PageQuery.VALUE));
        }
        for (Binding row : PageQuery.named("owners").rows(nameless, MOST, state)) {
            graph.add(row.get(PageQuery.VALUE), MQ.hasStatusRecord, row.get(PageQuery.THING));
            mentioned.add(row.get(PageQuery.VALUE));
        }
        label(mentioned, state);
        mentioned.removeIf(node -> !node.isURI() || hasLabel(node) || nameless.contains(node));
        return mentioned;
    }

    private void label(Collection<Node> nodes, DataState state) {
        Set<Node> wanted = new LinkedHashSet<>(nodes);
        wanted.removeIf(node -> !node.isURI() || !named.add(node));
        NamesQuery.read(wanted.stream(), some -> state.rows(NamesQuery.PREPARED, some), graph);
    }

    private boolean hasLabel(Node node) {
        return Names.PROPERTIES.stream().anyMatch(property -> graph.contains(node, property, Node.ANY));
    }

    /**
     * The name of a node as a literal: in the language of the reader, else in another, which the literal says; of a relation what
     * it joins, in the language of the reader; else the last part of its IRI.
     */
    public Node of(Node node) {
        return node.isLiteral() ? node : found.computeIfAbsent(node, this::find);
    }

    private Node find(Node node) {
        return hasLabel(node)
                ? names.of(node, language)
                : NodeFactory.createLiteralLang(things.of(node), language.tag());
    }

    /** The text of a name, for ordering. */
    String text(Node node) {
        return of(node).getLiteralLexicalForm();
    }

    /** Of texts that say the same in several languages those in the language of the reader, else in the best other. */
    public static Set<Node> inLanguage(Collection<Node> values, Language language) {
        Set<Node> chosen = new LinkedHashSet<>(values);
        Optional<String> best = language.preference().stream()
                .filter(tag -> values.stream().anyMatch(value -> isIn(value, tag)))
                .findFirst();
        best.ifPresent(tag -> chosen.removeIf(
                value -> value.isLiteral() && !value.getLiteralLanguage().isEmpty() && !isIn(value, tag)));
        return chosen;
    }

    private static boolean isIn(Node value, String tag) {
        return value.isLiteral()
                && value.getLiteralLanguage().toLowerCase(Locale.ROOT).equals(tag);
    }
}
