package org.mithaq.publish.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.mithaq.vocab.GraphNames;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;

/** What is said of a resource by its own properties, in an order for readers. */
final class PageFacts {

    /** The most telling first; those that are not here follow by name. */
    private static final List<Node> FIRST = List.of(
            MQ.kind,
            DCTerms.description.asNode(),
            MQ.wording,
            SKOS.definition.asNode(),
            MQ.hasTimeSpan,
            MQ.venue,
            MQ.mode,
            MQ.theme,
            MQ.editionOf,
            MQ.editionNumber,
            MQ.provisionNumber,
            MQ.provisionOf,
            MQ.organOf,
            MQ.parentOrganization,
            MQ.jurisdiction,
            MQ.seat,
            MQ.committedBy,
            MQ.speaker,
            MQ.onBehalfOf,
            MQ.madeAt,
            MQ.targetTime,
            MQ.underInstrument,
            MQ.addressesProvision,
            MQ.postIn,
            MQ.postRole);

    /** What editors say about the data. */
    private static final List<Node> LAST = List.of(
            MQ.certainty,
            MQ.wordingBasis,
            MQ.contentDigest,
            SKOS.exactMatch.asNode(),
            SKOS.scopeNote.asNode(),
            SKOS.editorialNote.asNode());

    /** Of which a thing has one; of dates two may say the same, more and less exactly. */
    private static final Set<Node> SINGLE = Set.of(MQ.mode, MQ.editionNumber);

    private static final Set<Node> DATES = Set.of(MQ.hasTimeSpan, MQ.targetTime);

    private static final Node UNSETTLED = node(IriScheme.concept("claim-status", "unresolved"));

    private PageFacts() {}

    /** The facts, by properties. */
    static List<PageFact> of(List<Binding> rows, PageSection claims) {
        Set<Node> disputed = claims.rows().stream()
                .filter(claim -> !claim.cell("contradicts").isEmpty()
                        || claim.cell("standing").contains(UNSETTLED))
                .flatMap(claim -> claim.cell("claimed").stream())
                .collect(Collectors.toSet());
        Map<Node, List<Binding>> byProperty = new LinkedHashMap<>();
        for (Binding row : rows) {
            byProperty
                    .computeIfAbsent(row.get(PageQuery.PROPERTY), property -> new ArrayList<>())
                    .add(row);
        }
        byProperty.remove(MQ.supportedBy);
        List<PageFact> facts = new ArrayList<>();
        byProperty.forEach((property, said) -> {
            List<PageRow> values = values(said);
            boolean isDisputed = disputed.contains(property)
                    || SINGLE.contains(property) && differ(values)
                    || DATES.contains(property) && excludeEachOther(values);
            facts.add(new PageFact(property, values, isDisputed));
        });
        facts.sort(Comparator.comparingInt((PageFact fact) -> rank(fact.property()))
                .thenComparing(fact -> fact.property().toString()));
        return facts;
    }

    /** One row for each value; the same date is one value. */
    private static List<PageRow> values(List<Binding> said) {
        Map<Object, PageRow> values = new LinkedHashMap<>();
        for (PageRow row : PageRow.group(said, PageQuery.VALUE)) {
            Object key = row.cell("edtf").isEmpty() ? row.fact() : row.cell("edtf");
            PageRow same = values.putIfAbsent(key, row);
            if (same != null) {
                same.records().addAll(row.records());
                row.cells()
                        .forEach((name, nodes) -> same.cells()
                                .computeIfAbsent(name, each -> new LinkedHashSet<>())
                                .addAll(nodes));
            }
        }
        return new ArrayList<>(values.values());
    }

    /** Whether two records give different values: one that holds them all would mean them all. */
    private static boolean differ(List<PageRow> values) {
        return values.size() > 1
                && values.stream().map(PageRow::records).distinct().count() > 1;
    }

    /** Whether one of these times is over before another begins. */
    private static boolean excludeEachOther(List<PageRow> times) {
        return times.stream()
                .anyMatch(time -> times.stream()
                        .anyMatch(later -> !time.least("last").isEmpty()
                                && time.least("last").compareTo(later.least("first")) < 0));
    }

    private static int rank(Node property) {
        int first = FIRST.indexOf(property);
        int last = LAST.indexOf(property);
        return first >= 0 ? first : last >= 0 ? 1000 + last : FIRST.size();
    }

    /** What the gate deduced is the status of now. */
    static List<Node> status(List<Binding> rows) {
        return rows.stream()
                .filter(row -> row.get(PageQuery.PROPERTY).equals(MQ.status))
                .sorted(Comparator.comparing(row -> !row.get(PageQuery.RECORD).equals(GraphNames.DERIVED)))
                .map(row -> row.get(PageQuery.VALUE))
                .distinct()
                .toList();
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
