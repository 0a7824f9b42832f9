package org.mithaq.publish.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/**
 * Findings as they are shown to a person: by record, then thing; at most {@value #OF_ONE_RULE} of one rule and at most
 * {@value #LIMIT} in all. What is left out is counted. The gravest are chosen first, so that no violation gives way to a
 * warning; records and things stand in the order of their gravest finding.
 *
 * @param records the records with their findings
 * @param collapsed how many more each rule has found, in the order in which the rules appear
 * @param beyondLimit how many findings more the listing has no room for, those of {@code collapsed} not counted
 */
public record ReportListing(List<RecordSection> records, List<Collapsed> collapsed, long beyondLimit) {

    /** How many findings are listed. */
    public static final int LIMIT = 100;

    /** How many findings of one rule are listed. */
    public static final int OF_ONE_RULE = 10;

    /**
     * A record and what was found in it.
     *
     * @param record the record; null for things that no record describes
     * @param submitted whether it was checked; else the graph holds it already
     */
    public record RecordSection(@Nullable NamedThing record, boolean submitted, List<ThingSection> things) {}

    /** A thing and what was found in it; never empty. */
    public record ThingSection(NamedThing thing, List<ReportItem> items) {}

    /** Findings of a rule that are not listed one by one. */
    public record Collapsed(RuleReference rule, long count) {}

    static ReportListing of(List<ReportItem> items) {
        Map<String, Integer> perRule = new LinkedHashMap<>();
        Map<String, Collapsed> collapsed = new LinkedHashMap<>();
        Map<String, RecordSection> records = new LinkedHashMap<>();
        Map<Node, ThingSection> things = new LinkedHashMap<>();
        int listed = 0;
        long beyond = 0;
        for (ReportItem item : items) {
            String rule =
                    item.rule().iri() == null ? item.rule().id() : item.rule().iri();
            if (perRule.merge(rule, 1, Integer::sum) > OF_ONE_RULE) {
                collapsed.merge(
                        rule,
                        new Collapsed(item.rule(), 1),
                        (one, other) -> new Collapsed(one.rule(), one.count() + other.count()));
            } else if (listed == LIMIT) {
                beyond++;
            } else {
                listed++;
                RecordSection section = records.computeIfAbsent(
                        String.valueOf(item.record()),
                        key -> new RecordSection(item.record(), item.submitted(), new ArrayList<>()));
                things.computeIfAbsent(item.finding().focus(), key -> {
                            ThingSection thing = new ThingSection(item.thing(), new ArrayList<>());
                            section.things().add(thing);
                            return thing;
                        })
                        .items()
                        .add(item);
            }
        }
        return new ReportListing(List.copyOf(records.values()), List.copyOf(collapsed.values()), beyond);
    }
}
