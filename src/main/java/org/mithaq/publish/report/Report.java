package org.mithaq.publish.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.mithaq.gate.CheckResult;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.records.Submission;
import org.mithaq.shacl.Finding;
import org.mithaq.shacl.Severity;
import org.mithaq.vocab.IriScheme;

/**
 * The report of a check in a reader's language.
 *
 * @param name what was checked: a file name or the like, legible
 * @param language the language of all names and sentences
 * @param conforms whether the records may enter the graph
 * @param violations how many findings keep them out
 * @param warnings how many a reviewer should look at
 * @param notes how many are advice
 * @param items all findings, gravest first, then in an order that does not depend on the language
 */
public record Report(
        String name,
        Language language,
        boolean conforms,
        long violations,
        long warnings,
        long notes,
        List<ReportItem> items) {

    /** How many characters of a name or literal are shown. */
    static final int LONGEST_NAME = 160;

    private static final Comparator<String> UNNAMED_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    /** The report on one text, for a program or page; {@code name} is what the text is called. */
    public static Report of(String name, CheckResult result, Language language) {
        return of(name, result, language, Isolation.NONE);
    }

    /** The report on one text, with the parts of names set as {@code isolation} says. */
    public static Report of(String name, CheckResult result, Language language, Isolation isolation) {
        Writer writer = new Writer(result, language, isolation);
        return new Report(
                Legible.of(name, LONGEST_NAME),
                language,
                result.outcome().conforms(),
                result.outcome().count(Severity.VIOLATION),
                result.outcome().count(Severity.WARNING),
                result.outcome().count(Severity.INFO),
                result.outcome().findings().stream()
                        .map(writer::item)
                        .sorted(Comparator.comparing(
                                        (ReportItem item) -> item.finding().severity())
                                .thenComparing(item -> iri(item.record()), UNNAMED_LAST)
                                .thenComparing(ReportItem::finding, Finding.ORDER))
                        .toList());
    }

    /** The findings as they are shown to a person: grouped, collapsed and capped. */
    public ReportListing listing() {
        return ReportListing.of(items);
    }

    static @Nullable String iri(@Nullable NamedThing thing) {
        return thing == null ? null : thing.iri();
    }

    /** Puts findings into words. */
    private static final class Writer {

        private final CheckResult result;
        private final Language language;
        private final Isolation isolation;
        private final Messages messages;
        private final ThingNames things;
        private final FieldNames fields;
        private final Map<Node, NamedThing> named = new HashMap<>();

        Writer(CheckResult result, Language language, Isolation isolation) {
            this.result = result;
            this.language = language;
            this.isolation = isolation;
            this.messages = Messages.in(language);
            this.things = new ThingNames(result.context(), messages, isolation);
            this.fields = new FieldNames(result.context(), messages, isolation);
        }

        ReportItem item(Finding finding) {
            Node record = result.records().get(finding.focus());
            boolean aboutItself = finding.value() == null || finding.value().equals(finding.focus());
            return new ReportItem(
                    finding,
                    record == null ? null : record(record),
                    record != null && result.submitted().contains(record),
                    named(finding.focus()),
                    fields.of(finding).orElse(null),
                    aboutItself ? null : named(finding.value()),
                    isolation.wrapWords(Legible.of(finding.message(language)), language),
                    rule(finding));
        }

        private NamedThing record(Node record) {
            return record.equals(Submission.UNNAMED)
                    ? new NamedThing(null, messages.text("report.no-record"))
                    : named(record);
        }

        private NamedThing named(Node node) {
            return named.computeIfAbsent(
                    node, key -> new NamedThing(key.isURI() ? Legible.of(key.getURI()) : null, things.of(key)));
        }

        private RuleReference rule(Finding finding) {
            Node shape = finding.shape();
            Optional<String> name = finding.name(language).map(Legible::of);
            return shape.isURI()
                    ? new RuleReference(
                            IriScheme.localName(shape.getURI()),
                            shape.getURI(),
                            name.orElse(null),
                            IriScheme.explanationOf(shape.getURI()))
                    : new RuleReference(
                            IriScheme.localName(finding.component().toString()), null, name.orElse(null), null);
        }
    }
}
