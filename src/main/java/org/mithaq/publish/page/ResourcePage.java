package org.mithaq.publish.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/**
 * What the page of a resource tells.
 *
 * @param status the current status; empty when there is none
 * @param facts what is said of it, the most telling first
 * @param sections what its class makes one ask for; none is empty
 * @param claims what sources claim of it; may be empty
 * @param named how many of those that claims count are named, by the property that the claims are about
 * @param passages where sources say what it states; may be empty
 * @param referrers others that refer to it and that no section tells of, one page of them; may be empty
 * @param page which page of them, from 1: beyond the first, only they are told
 * @param isLast whether no other page of them follows
 * @param sources the graphs from which all this is, by number
 * @param names of all that is mentioned
 * @param revision the newest revision in it; 0 for what comes with the program
 * @param time when that was made; empty when nobody knows
 * @param replacement the resource that replaces it; usually none
 */
public record ResourcePage(
        Node resource,
        PageKind kind,
        PageIdentity identity,
        Optional<Node> status,
        List<PageFact> facts,
        List<PageSection> sections,
        PageSection claims,
        Map<Node, Node> named,
        PageSection passages,
        PageSection referrers,
        int page,
        boolean isLast,
        List<PageSource> sources,
        PageNames names,
        long revision,
        Optional<Instant> time,
        Optional<String> replacement) {

    /** The values of a property of the resource; empty when nobody says. */
    public List<PageRow> values(Node property) {
        return facts.stream()
                .filter(fact -> fact.property().equals(property))
                .flatMap(fact -> fact.values().stream())
                .toList();
    }
}
