package org.mithaq.publish.page;

import com.ibm.icu.text.CollationKey;
import com.ibm.icu.text.Collator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.mithaq.language.Language;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.publish.resource.DataState;
import org.mithaq.publish.resource.PublishedResources;
import org.mithaq.query.ReadPath;
import org.mithaq.vocab.GraphNames;
import org.mithaq.vocab.MQ;

/** Reads what pages of resources tell, each from one whole state of the data. */
public final class ResourcePages {

    /** So many rows of a section are on a page. */
    static final int MOST_ROWS = 200;

    /** A row is found once for each combination of its values. */
    private static final long MOST_FOUND = 6_000;

    private static final PageSection NOTHING = PageSection.of("nothing", List.of(), List.of(), false);

    private final PublishedResources resources;
    private final ReadPath now;

    /** Pages of these resources, whose newest state is read where {@code now} has it read. */
    public ResourcePages(PublishedResources resources, ReadPath now) {
        this.resources = resources;
        this.now = now;
    }

    /**
     * What a reader wants to know.
     *
     * @param asOf a revision; empty for now
     * @param page of those that refer to the resource, from 1
     * @param day when only members of that day are wanted
     */
    public record Wish(String iri, Language language, OptionalLong asOf, int page, Optional<LocalDate> day) {}

    /**
     * The page of a resource.
     *
     * <p><em>Errors</em>: as {@link PublishedResources}.
     */
    public ResourcePage read(Wish wish) {
        return resources.read(wish.iri(), wish.asOf(), now, state -> new Reading(wish, state).page());
    }

    /** A row with what decides its place, which is looked at many times and costs something. */
    private record Placed(PageRow row, long number, String first, CollationKey title) {

        static final Comparator<Placed> ORDER = Comparator.comparingLong(Placed::number)
                .thenComparing(placed -> placed.first().isEmpty())
                .thenComparing(Placed::first)
                .thenComparing(Placed::title)
                .thenComparing(placed -> placed.row().fact().toString());
    }

    /** One page as it is being read. */
    private static final class Reading {

        private final Wish wish;
        private final DataState state;
        private final Node resource;
        private final PageNames names;
        private final Collator collator;

        Reading(Wish wish, DataState state) {
            this.wish = wish;
            this.state = state;
            this.resource = NodeFactory.createURI(wish.iri());
            this.names = new PageNames(wish.language());
            this.collator = Collator.getInstance(wish.language().locale());
        }

        ResourcePage page() {
            boolean isFirst = wish.page() == 1;
            PageIdentity identity = PageIdentity.of(found("identity", Map.of()));
            PageKind kind = PageKind.of(identity.types());
            List<Binding> said = found("facts", Map.of());
            PageSection claims = isFirst ? section("claims") : NOTHING;
            List<PageFact> facts = isFirst ? PageFacts.of(said, claims) : List.of();
            List<PageSection> sections = new ArrayList<>();
            for (String name : isFirst ? kind.sections() : List.<String>of()) {
                PageSection section = section(name);
                if (!section.isEmpty()) {
                    sections.add(section);
                }
            }
            PageSection passages = isFirst ? section("passages") : NOTHING;
            List<Binding> referring = referring();
            boolean isLast = referring.size() <= MOST_ROWS;
            PageSection referrers = referrers(referring, sections);
            Optional<Node> status = PageFacts.status(said).stream().findFirst();
            List<PageSection> all = new ArrayList<>(sections);
            all.addAll(List.of(claims, passages, referrers));
            PageSources sources = new PageSources(state);
            sources.look(graphs(identity, facts, all));
            readNames(identity, status, facts, all, sources);
            List<PageFact> ordered = facts.stream()
                    .filter(fact -> !isOfNow(fact))
                    .map(this::ordered)
                    .toList();
            List<PageSection> told = all.stream().map(this::ordered).toList();
            int own = sections.size();
            return new ResourcePage(
                    resource,
                    kind,
                    identity,
                    status,
                    ordered,
                    told.subList(0, own),
                    told.get(own),
                    named(claims),
                    told.get(own + 1),
                    told.get(own + 2),
                    wish.page(),
                    isLast,
                    sources.number(graphs(identity, ordered, told)),
                    names,
                    state.revision(),
                    state.time(),
                    state.replacement(wish.iri()));
        }

        /** The status stands at the head of the page. */
        private static boolean isOfNow(PageFact fact) {
            return fact.property().equals(MQ.status)
                    && fact.values().stream().allMatch(value -> value.records().contains(GraphNames.DERIVED));
        }

        private List<Binding> found(String name, Map<Var, Node> terms) {
            PageQuery query = PageQuery.named(name);
            if (!query.canTell(resource, state)) {
                return List.of();
            }
            return terms.isEmpty()
                    ? query.rows(resource, MOST_FOUND, state)
                    : state.rows(query.about(resource, terms, MOST_FOUND));
        }

        private PageSection section(String name) {
            Map<Var, Node> terms = new HashMap<>();
            wish.day()
                    .ifPresent(day ->
                            terms.put(PageQuery.DAY, NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate)));
            List<Binding> found = found(name, terms);
            List<PageRow> rows = PageRow.group(found, PageQuery.FACT);
            boolean isCut = rows.size() > MOST_ROWS || found.size() == MOST_FOUND;
            return PageSection.of(
                    name, PageQuery.named(name).columns(), rows.subList(0, Math.min(rows.size(), MOST_ROWS)), isCut);
        }

        /** One more than fits the page when there is another page. */
        private List<Binding> referring() {
            PageQuery referrers = PageQuery.named("referrers");
            if (wish.page() == 1) {
                return referrers.rows(resource, MOST_ROWS + 1L, state);
            }
            Query query = referrers.about(resource, Map.of(), MOST_ROWS + 1L);
            query.setOffset((long) (wish.page() - 1) * MOST_ROWS);
            List<Binding> found = state.rows(query);
            if (found.isEmpty()) {
                throw new NotFoundException(ProblemCode.REQUEST_NOT_FOUND, Map.of("path", wish.iri()));
            }
            return found;
        }

        private static PageSection referrers(List<Binding> referring, List<PageSection> sections) {
            Set<Node> told = new LinkedHashSet<>();
            sections.forEach(section -> section.rows().forEach(row -> told.add(row.fact())));
            List<PageRow> rows =
                    PageRow.group(referring.subList(0, Math.min(referring.size(), MOST_ROWS)), PageQuery.FACT);
            rows.removeIf(row -> told.contains(row.fact()));
            return PageSection.of("referrers", List.of("fact", "property"), rows, false);
        }

        private Map<Node, Node> named(PageSection claims) {
            Map<Node, Node> named = new HashMap<>();
            boolean isCounting = claims.rows().stream()
                    .anyMatch(claim -> !claim.cell("counted").isEmpty());
            if (isCounting) {
                for (Binding row : found("named", Map.of())) {
                    named.put(row.get(Var.alloc("claimed")), row.get(Var.alloc("named")));
                }
                claims.rows()
                        .forEach(claim -> claim.cell("claimed")
                                .forEach(property -> named.putIfAbsent(property, NodeFactoryExtra.intToNode(0))));
            }
            return named;
        }

        /** The graphs that say so, in the order of the page. */
        private static Set<Node> graphs(PageIdentity identity, List<PageFact> facts, List<PageSection> sections) {
            Set<Node> graphs = new LinkedHashSet<>();
            facts.forEach(fact -> fact.values().forEach(value -> graphs.addAll(value.records())));
            sections.forEach(section -> section.rows().forEach(row -> graphs.addAll(row.records())));
            graphs.addAll(identity.records());
            return graphs;
        }

        private void readNames(
                PageIdentity identity,
                Optional<Node> status,
                List<PageFact> facts,
                List<PageSection> sections,
                PageSources sources) {
            Set<Node> mentioned = new LinkedHashSet<>(List.of(resource));
            mentioned.addAll(identity.types());
            status.ifPresent(mentioned::add);
            facts.forEach(fact -> {
                mentioned.add(fact.property());
                fact.values().forEach(value -> mention(value, mentioned));
            });
            sections.forEach(section -> section.rows().forEach(row -> mention(row, mentioned)));
            mentioned.addAll(sources.mentioned());
            names.read(mentioned, state);
        }

        private static void mention(PageRow row, Set<Node> mentioned) {
            mentioned.add(row.fact());
            row.cells().values().forEach(mentioned::addAll);
        }

        private PageSection ordered(PageSection section) {
            return new PageSection(
                    section.name(), section.columns(), ordered(section.rows(), section.columns()), section.isCut());
        }

        /** By number, then by time, then by name. */
        private List<PageRow> ordered(List<PageRow> rows, List<String> columns) {
            return rows.size() < 2
                    ? rows
                    : rows.stream()
                            .map(row -> new Placed(
                                    row,
                                    number(row),
                                    row.least("first"),
                                    collator.getCollationKey(title(row, columns))))
                            .sorted(Placed.ORDER)
                            .map(Placed::row)
                            .toList();
        }

        private PageFact ordered(PageFact fact) {
            return new PageFact(fact.property(), ordered(fact.values(), List.of()), fact.isDisputed());
        }

        /** The names in the first two columns. */
        private String title(PageRow row, List<String> columns) {
            return Stream.concat(
                            columns.stream().limit(2).flatMap(column -> row.cell(column).stream()),
                            Stream.of(row.fact()))
                    .map(names::text)
                    .collect(Collectors.joining(" "));
        }

        private static long number(PageRow row) {
            return Stream.of("number", "position")
                    .flatMap(column -> row.cell(column).stream())
                    .filter(Node::isLiteral)
                    .map(Node::getLiteralLexicalForm)
                    .filter(text -> text.matches("\\d{1,9}"))
                    .mapToLong(Long::parseLong)
                    .min()
                    .orElse(Long.MAX_VALUE);
        }
    }
}
