package org.mithaq.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.mithaq.language.Language;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.query.catalogue.QueryRunner;
import org.mithaq.reconcile.CandidateQuery.Condition;

/**
 * Finds the things that the rows of a table may mean.
 *
 * <p>A name is looked for as the search does. A condition that contradicts what the graph knows halves the score, one of
 * which it knows nothing takes a tenth: sources are silent on much. A candidate is a {@linkplain TableCandidate#match
 * match} when its whole name is that of the row but for spelling habits, every condition fits, and all this is true of no
 * other thing; namesakes are left to people.
 */
public final class CandidateFinder {

    private static final double CONTRADICTED = 0.5;
    private static final double UNKNOWN = 0.9;
    private static final double OF_ANOTHER_TYPE = 0.8;

    private final NamedCandidates names;
    private final ThingCards cards;
    private final QueryRunner runner;

    /** A finder by names that {@code names} knows, and by facts that {@code runner} reads. */
    public CandidateFinder(NamedCandidates names, ThingCards cards, QueryRunner runner) {
        this.names = names;
        this.cards = cards;
        this.runner = runner;
    }

    /** The candidates of each query, the best first. */
    public Map<String, List<TableCandidate>> find(
            Map<String, CandidateQuery> batch, Language language, QueryTicket ticket) {
        GraphFacts facts = new GraphFacts(query -> runner.rows(query, ticket));
        Map<String, List<FoundThing>> found = new LinkedHashMap<>();
        batch.forEach((key, query) -> found.put(key, names.find(query, facts)));
        readConditions(batch, found, facts);
        Map<String, List<Judged>> judged = new LinkedHashMap<>();
        Set<Node> shown = new LinkedHashSet<>();
        batch.forEach((key, query) -> {
            List<Judged> best = best(query, found.getOrDefault(key, List.of()), facts);
            best.forEach(each -> shown.add(each.thing.node()));
            judged.put(key, best);
        });
        cards.read(shown, facts);
        Map<String, List<TableCandidate>> answer = new LinkedHashMap<>();
        judged.forEach((key, best) -> answer.put(
                key, best.stream().map(each -> candidate(each, facts, language)).toList()));
        return answer;
    }

    /** Things for what somebody typed so far, as candidates without judgement. */
    public List<TableCandidate> suggest(String typed, int offset, int limit, Language language, QueryTicket ticket) {
        GraphFacts facts = new GraphFacts(query -> runner.rows(query, ticket));
        List<FoundThing> found = names.begun(typed, offset, limit, facts);
        cards.read(found.stream().map(FoundThing::node).toList(), facts);
        return found.stream()
                .map(thing ->
                        candidate(new Judged(thing, 100 * thing.nearness(), false, false, Map.of()), facts, language))
                .toList();
    }

    private record Judged(FoundThing thing, double score, boolean sure, boolean match, Map<String, Double> features) {}

    private static void readConditions(
            Map<String, CandidateQuery> batch, Map<String, List<FoundThing>> found, GraphFacts facts) {
        Map<TableProperty, Set<Node>> wanted = new LinkedHashMap<>();
        batch.forEach((key, query) -> query.conditions()
                .forEach(condition -> found.getOrDefault(key, List.of())
                        .forEach(thing -> wanted.computeIfAbsent(condition.property(), each -> new LinkedHashSet<>())
                                .add(thing.node()))));
        Set<Node> values = new LinkedHashSet<>();
        wanted.forEach((property, things) -> {
            facts.read(property.id(), things);
            things.forEach(thing -> values.addAll(facts.of(property.id(), thing)));
        });
        facts.readNames(values);
    }

    private static List<Judged> best(CandidateQuery query, Collection<FoundThing> found, GraphFacts facts) {
        List<Judged> judged = new ArrayList<>();
        found.forEach(thing -> judged.add(judge(query, thing, facts)));
        boolean one = judged.stream().filter(Judged::sure).count() == 1;
        return judged.stream()
                .sorted(Comparator.comparingDouble(Judged::score).reversed())
                .limit(query.limit())
                .map(each -> new Judged(each.thing, each.score, each.sure, one && each.sure, each.features))
                .toList();
    }

    private static Judged judge(CandidateQuery query, FoundThing thing, GraphFacts facts) {
        double score = thing.nearness();
        boolean sure = thing.isExact() && thing.isOfWantedType();
        Map<String, Double> features = new LinkedHashMap<>();
        if (!query.text().isBlank()) {
            features.put("name", thing.nearness());
        }
        for (Condition condition : query.conditions()) {
            List<Node> values = facts.of(condition.property().id(), thing.node());
            boolean fits = ConditionFit.fits(condition, values, facts);
            if (!values.isEmpty()) {
                features.put(condition.property().id(), fits ? 1.0 : 0.0);
            }
            sure &= fits;
            score *= fits ? 1 : values.isEmpty() ? UNKNOWN : CONTRADICTED;
        }
        score *= thing.isOfWantedType() ? 1 : OF_ANOTHER_TYPE;
        return new Judged(thing, Math.round(1000 * score) / 10.0, sure, false, features);
    }

    private TableCandidate candidate(Judged judged, GraphFacts facts, Language language) {
        Node thing = judged.thing.node();
        return new TableCandidate(
                thing.getURI(),
                facts.label(thing, language),
                cards.description(thing, facts, language),
                judged.thing.types(),
                judged.score,
                judged.match,
                judged.features);
    }
}
