package org.mithaq.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.mithaq.reconcile.CandidateQuery.Condition;
import org.mithaq.reconcile.CandidateQuery.Given;
import org.mithaq.reconcile.CandidateQuery.Strictness;
import org.mithaq.search.MatchKind;
import org.mithaq.search.SearchHit;
import org.mithaq.search.SearchIndex;
import org.mithaq.search.SearchRequest;

/** Things of the wanted types by name, by IRI, or by what else is known of them. */
public final class NamedCandidates {

    /** So many are judged; things with the very name come before all others. */
    private static final int MOST = 50;

    /** The score of the search for an official name that is the same. */
    private static final double SAME = 0.99;

    private static final Pattern IRI = Pattern.compile("https?://[^\\s<>\"{}|\\\\^`]+");

    /** A name with another, often an acronym, in brackets after it. */
    private static final Pattern IN_BRACKETS = Pattern.compile("([^()\\[\\]]+)[(\\[]([^()\\[\\]]+)[)\\]]\\s*");

    private final SearchIndex index;
    private final EntityTypes types;

    /** Things that {@code index} finds. */
    public NamedCandidates(SearchIndex index, EntityTypes types) {
        this.index = index;
        this.types = types;
    }

    /** The things that a query may mean, the nearest first. */
    List<FoundThing> find(CandidateQuery query, GraphFacts facts) {
        Wanted wanted = wanted(query);
        String text = query.text().strip();
        Map<Node, FoundThing> found = new LinkedHashMap<>();
        if (text.isEmpty()) {
            withoutName(query, wanted, facts).forEach(thing -> found.putIfAbsent(thing.node(), thing));
        } else {
            byIri(text, wanted, facts).forEach(thing -> found.putIfAbsent(thing.node(), thing));
            byName(text, wanted).forEach(thing -> found.putIfAbsent(thing.node(), thing));
        }
        return List.copyOf(found.values());
    }

    /** The things for what somebody typed so far. */
    List<FoundThing> begun(String typed, int offset, int limit, GraphFacts facts) {
        Wanted wanted = new Wanted(List.of(), types.usualAndBelow(), false);
        List<FoundThing> found = new ArrayList<>();
        if (offset == 0) {
            found.addAll(byIri(typed.strip(), wanted, facts));
        }
        found.addAll(search(typed, wanted, offset, limit));
        return found;
    }

    /**
     * What types are wanted.
     *
     * @param each the types that were asked for, each with those below it
     * @param searched the things searched for are of one of these
     * @param all whether a thing must be of each
     */
    private record Wanted(List<Set<String>> each, Set<String> searched, boolean all) {

        boolean accepts(List<String> own) {
            return all
                    ? each.stream().allMatch(type -> own.stream().anyMatch(type::contains))
                    : own.stream().anyMatch(searched::contains);
        }

        boolean prefers(List<String> own) {
            return each.isEmpty() || each.stream().anyMatch(type -> own.stream().anyMatch(type::contains));
        }
    }

    private Wanted wanted(CandidateQuery query) {
        List<Set<String>> each = query.types().stream().map(types::andBelow).toList();
        Set<String> searched = new LinkedHashSet<>();
        each.forEach(searched::addAll);
        if (each.isEmpty() || query.strictness() == Strictness.SHOULD) {
            searched.addAll(types.usualAndBelow());
        }
        return new Wanted(each, searched, query.strictness() == Strictness.ALL && !each.isEmpty());
    }

    private List<FoundThing> byName(String text, Wanted wanted) {
        List<FoundThing> whole = search(text, wanted, 0, MOST);
        Matcher brackets = IN_BRACKETS.matcher(text);
        if (whole.stream().anyMatch(FoundThing::isExact) || !brackets.matches()) {
            return whole;
        }
        List<FoundThing> before = search(brackets.group(1), wanted, 0, MOST);
        List<FoundThing> inside = search(brackets.group(2), wanted, 0, MOST).stream()
                .filter(FoundThing::isExact)
                .toList();
        Set<Node> confirmed = inside.stream().map(FoundThing::node).collect(Collectors.toSet());
        List<FoundThing> all = new ArrayList<>();
        before.forEach(thing -> all.add(confirmed.contains(thing.node()) ? thing : doubted(thing)));
        inside.forEach(thing -> all.add(doubted(thing)));
        all.addAll(whole);
        return all;
    }

    /** Of a name and another in brackets, only one is its name. */
    private static FoundThing doubted(FoundThing thing) {
        return new FoundThing(thing.node(), thing.types(), 0.8 * thing.nearness(), false, thing.isOfWantedType());
    }

    private List<FoundThing> search(String text, Wanted wanted, int offset, int limit) {
        SearchRequest request = new SearchRequest(text, wanted.searched, Set.of(), "");
        List<FoundThing> found = new ArrayList<>();
        for (SearchHit hit : index.search(request, offset, limit).hits()) {
            if (wanted.accepts(hit.types())) {
                found.add(new FoundThing(
                        NodeFactory.createURI(hit.iri()),
                        hit.types(),
                        Math.min(1, hit.score() / SAME),
                        hit.kind() == MatchKind.EXACT,
                        wanted.prefers(hit.types())));
            }
        }
        return found;
    }

    private static List<FoundThing> byIri(String text, Wanted wanted, GraphFacts facts) {
        return IRI.matcher(text).matches() ? things(List.of(NodeFactory.createURI(text)), wanted, facts) : List.of();
    }

    private static List<FoundThing> things(List<Node> nodes, Wanted wanted, GraphFacts facts) {
        facts.read(ThingCards.TYPES, nodes);
        List<FoundThing> things = new ArrayList<>();
        for (Node node : nodes) {
            List<String> own =
                    facts.of(ThingCards.TYPES, node).stream().map(Node::getURI).toList();
            if (wanted.accepts(own)) {
                things.add(new FoundThing(node, own, 1, true, wanted.prefers(own)));
            }
        }
        return things;
    }

    /** By the first condition, which the others narrow; nothing without one. */
    private List<FoundThing> withoutName(CandidateQuery query, Wanted wanted, GraphFacts facts) {
        List<FoundThing> found = new ArrayList<>();
        if (query.conditions().isEmpty()) {
            return found;
        }
        Condition first = query.conditions().get(0);
        if (first.property().isName()) {
            first.values().forEach(value -> found.addAll(search(value.text(), wanted, 0, MOST)));
        } else {
            Set<Node> values = new LinkedHashSet<>();
            first.values().forEach(value -> values.addAll(meant(value)));
            List<Node> things = facts.having(first.property(), values);
            found.addAll(things(things.subList(0, Math.min(MOST, things.size())), wanted, facts));
        }
        return found;
    }

    /** The terms that a value may stand for: an IRI, a text, a day, and whatever has that very name. */
    private Set<Node> meant(Given value) {
        Set<Node> terms = new LinkedHashSet<>();
        if (IRI.matcher(value.key()).matches()) {
            terms.add(NodeFactory.createURI(value.key()));
        }
        if (!value.text().isBlank()) {
            terms.add(NodeFactory.createLiteralString(value.text().strip()));
            terms.add(NodeFactory.createLiteralDT(value.text().strip(), XSDDatatype.XSDdate));
            index.search(SearchRequest.of(value.text()), 0, MOST).hits().stream()
                    .filter(hit -> hit.kind() == MatchKind.EXACT)
                    .forEach(hit -> terms.add(NodeFactory.createURI(hit.iri())));
        }
        return terms;
    }
}
