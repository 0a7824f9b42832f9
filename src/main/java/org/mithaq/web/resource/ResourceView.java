package org.mithaq.web.resource;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;
import org.mithaq.publish.page.PageKind;
import org.mithaq.publish.page.PageNames;
import org.mithaq.publish.page.PageRow;
import org.mithaq.publish.page.PageSection;
import org.mithaq.publish.page.PageSource;
import org.mithaq.publish.page.ResourcePage;
import org.mithaq.publish.report.Legible;
import org.mithaq.vocab.GraphNames;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;
import org.mithaq.web.page.Page;
import org.mithaq.web.page.Word;

/** What a page of a resource tells, as templates show it; they know it under the name {@code r}. */
public final class ResourceView {

    private static final Node CONCEPT = SKOS.Concept.asNode();

    /** Sections whose rows last: they get a bar of time. */
    private static final Set<String> LASTING = Set.of("members", "officers", "holders", "memberships", "offices");

    private static final int LONGEST_REASON = 200;

    private final ResourcePage told;
    private final Page page;
    private final boolean isPast;
    private final Map<Node, PageSource> sources = new HashMap<>();
    private final Map<PageSource, String> labels = new HashMap<>();

    ResourceView(ResourcePage told, Page page, boolean isPast) {
        this.told = told;
        this.isPast = isPast;
        this.page = page;
        told.sources().forEach(source -> sources.put(source.record(), source));
    }

    /** What is told. */
    public ResourcePage told() {
        return told;
    }

    /** The IRI of the resource. */
    public String iri() {
        return told.resource().getURI();
    }

    /** The name of a thing, or the text of a literal. */
    public Word name(Node node) {
        if (node.equals(GraphNames.REFERENCE)) {
            return new Word(page.text("resource.source.reference"), null);
        }
        if (node.equals(CONCEPT)) {
            return new Word(page.text("vocabulary.kind.concept"), null);
        }
        return Word.of(told.names().of(node), page.language());
    }

    /** The classes of the resource; that it is a concept is said only where nothing else is. */
    public List<Node> types() {
        List<Node> types = told.identity().types();
        return types.stream()
                .filter(type -> types.size() == 1 || !type.equals(CONCEPT))
                .toList();
    }

    /** Whether this is a provision on which nobody made a commitment, as far as the records say. */
    public boolean lacksCommitments() {
        return told.kind() == PageKind.PROVISION
                && told.page() == 1
                && told.sections().stream().noneMatch(section -> section.name().equals("commitments-about"));
    }

    /** The name of the resource. */
    public Word name() {
        return name(told.resource());
    }

    /** The IRI of a node by which it may be followed; null for a literal. */
    public @Nullable String iri(Node node) {
        return node.isURI() ? node.getURI() : null;
    }

    /** The page that tells what a class, a property or another term means; null when it has none here. */
    public @Nullable String meaning(Node term) {
        return term.isURI() ? page.own(term.getURI()).orElse(null) : null;
    }

    /** A whole number with its separators; null for anything else. */
    public @Nullable String number(Node node) {
        return whole(node) == Long.MAX_VALUE ? null : page.number(whole(node));
    }

    /** Official names in other languages and scripts than that of the heading, each once. */
    public List<Word> namesElsewhere() {
        Node heading = told.names().of(told.resource());
        Set<String> texts = new HashSet<>(Set.of(name(heading).text()));
        return told.identity().labels().stream()
                .filter(label -> texts.add(label.getLiteralLexicalForm()))
                .map(label -> Word.of(label, page.language()))
                .toList();
    }

    /** Literals as words. */
    public List<Word> words(Collection<Node> literals) {
        return literals.stream()
                .map(literal -> Word.of(literal, page.language()))
                .toList();
    }

    /** The values of a cell; texts in the language of the page where they are in several. */
    public Collection<Node> values(PageRow row, String column) {
        if (column.equals("position")) {
            return row.cell(column).stream()
                    .sorted((one, other) -> Long.compare(whole(one), whole(other)))
                    .limit(1)
                    .toList();
        }
        return PageNames.inLanguage(row.cell(column), page.language());
    }

    private static long whole(Node number) {
        String text = number.isLiteral() ? number.getLiteralLexicalForm() : "";
        return text.matches("\\d{1,15}") ? Long.parseLong(text) : Long.MAX_VALUE;
    }

    /** The values of a property; texts in the language of the page where they are in several. */
    public List<PageRow> values(List<PageRow> rows) {
        Set<Node> chosen = PageNames.inLanguage(rows.stream().map(PageRow::fact).toList(), page.language());
        return rows.stream().filter(row -> chosen.contains(row.fact())).toList();
    }

    /** Dates in EDTF; those of a value are itself when it is no date. */
    public List<String> dates(PageRow row) {
        return row.cell("edtf").stream()
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .toList();
    }

    /** The date in the words of the source, where nobody could make a date of them. */
    public Collection<Node> statedDates(PageRow row) {
        return dates(row).isEmpty() ? values(row, "stated") : List.of();
    }

    /** The graphs that say so, by number. */
    public List<PageSource> said(PageRow row) {
        return row.records().stream()
                .filter(sources::containsKey)
                .map(sources::get)
                .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                .toList();
    }

    /** What a reference to a source is called. */
    public String label(PageSource source) {
        return labels.computeIfAbsent(source, each -> page.text("resource.source", Map.of("number", each.number())));
    }

    /** The name of a source: of its document, where it has one. */
    public Word title(PageSource source) {
        return name(source.document().stream().findFirst().orElse(source.record()));
    }

    /** What leads to a source: its document, where it has one. */
    public String address(PageSource source) {
        return source.document().stream().findFirst().orElse(source.record()).getURI();
    }

    /** Whether an earlier state is shown. */
    public boolean isPast() {
        return isPast;
    }

    /** The current status, when there is one. */
    public List<Node> status() {
        return told.status().stream().toList();
    }

    /** When what is shown was made, when anybody knows. */
    public List<Instant> times() {
        return told.time().stream().toList();
    }

    /** How sure the reading is; null when it is certain, or nobody says. */
    public @Nullable Node doubt(PageRow row) {
        return row.cell("certainty").stream()
                .filter(Node::isURI)
                .filter(certainty -> !IriScheme.localName(certainty.getURI()).equals("certain"))
                .findFirst()
                .orElse(null);
    }

    /** The colour of a status, as a class of style. */
    public String tone(Node status) {
        return switch (status.isURI() ? IriScheme.localName(status.getURI()) : "") {
            case "held", "completed", "fulfilled", "accepted", "implemented" -> "good";
            case "cancelled", "rejected", "abandoned", "withdrawn" -> "bad";
            case "planned", "postponed", "unresolved", "superseded", "possible", "doubtful" -> "warm";
            default -> "";
        };
    }

    /** Whether a column holds a status. */
    public boolean isStatus(String column) {
        return column.equals("status") || column.equals("standing");
    }

    /** The heading of a section. */
    public String heading(PageSection section) {
        String key = "resource.section." + section.name();
        String special = key + "." + told.kind().name().toLowerCase(Locale.ROOT);
        return page.text(page.has(special) ? special : key);
    }

    /** A name that no other element of the page has, for a fact. */
    public String anchor(Node fact) {
        return "fact-" + Math.abs((long) fact.hashCode());
    }

    /** The name of a property, in the words of pages where these have any. */
    public Word property(Node property) {
        String key = "resource.property." + IriScheme.localName(property.getURI());
        return page.has(key) ? new Word(page.text(key), null) : name(property);
    }

    /** Whether the values of a property are tags of languages. */
    public boolean isLanguage(Node property) {
        return property.equals(DCTerms.language.asNode());
    }

    /** Whether the values of a property are codes. */
    public boolean isCode(Node property) {
        return property.equals(MQ.contentDigest);
    }

    /** The passages by the documents that they are in. */
    public Map<Node, List<PageRow>> passages() {
        Map<Node, List<PageRow>> passages = new LinkedHashMap<>();
        for (PageRow row : told.passages().rows()) {
            row.cell("document")
                    .forEach(document -> passages.computeIfAbsent(document, each -> new ArrayList<>())
                            .add(row));
        }
        return passages;
    }

    /** Who refers to the resource, by the property by which they do. */
    public Map<Node, List<PageRow>> referrers() {
        Map<Node, List<PageRow>> referrers = new LinkedHashMap<>();
        for (PageRow row : told.referrers().rows()) {
            for (Node property : row.cell("property")) {
                referrers.computeIfAbsent(property, each -> new ArrayList<>()).add(row);
            }
        }
        return referrers;
    }

    /** The scale of the bars of a section; null when it has none. */
    public @Nullable TimeScale scale(PageSection section) {
        return LASTING.contains(section.name()) ? TimeScale.of(section.rows()).orElse(null) : null;
    }

    /** A moment as a date in EDTF. */
    public String day(Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** The name of a language by its tag, in the language of the page; the tag where it names none. */
    public String language(Node tag) {
        String text = Word.of(tag, page.language()).text();
        return text.matches("[A-Za-z]{2,3}")
                ? Locale.forLanguageTag(text).getDisplayLanguage(page.language().locale())
                : text;
    }

    /** Why a revision was made. */
    public String reason(String text) {
        return Legible.of(text, LONGEST_REASON);
    }
}
