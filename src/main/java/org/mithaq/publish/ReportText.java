package org.mithaq.publish;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.gate.CheckResult;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.publish.report.Isolation;
import org.mithaq.publish.report.NamedThing;
import org.mithaq.publish.report.Report;
import org.mithaq.publish.report.ReportItem;
import org.mithaq.publish.report.ReportListing;
import org.mithaq.publish.report.RuleReference;

/**
 * The report of a check as plain text for a person: the verdict, then by record and thing, by their names, what was found:
 * what to do, the field, the value, and the rule with the address of its explanation. Gravest first; a rule that finds
 * much is listed {@value ReportListing#OF_ONE_RULE} times, and the list ends at {@value ReportListing#LIMIT} findings: the
 * text says how many more there are.
 *
 * <p>Names and addresses with letters of the other direction are isolated by {@code U+2068} and {@code U+2069}; what
 * others wrote is shown with its control and formatting characters escaped, so that no text can change how the report
 * reads.
 */
public final class ReportText {

    private static final String STEP = "  ";

    private final Messages messages;
    private final Language language;

    /** Reports in this language. */
    public ReportText(Language language) {
        this.language = language;
        this.messages = Messages.in(language);
    }

    /**
     * The report on one text.
     *
     * @param name what was checked: a file name or the like
     */
    public String of(String name, CheckResult result) {
        Report report = Report.of(name, result, language, Isolation.CHARACTERS);
        StringBuilder text = new StringBuilder();
        line(
                text,
                0,
                messages.text("check.verdict", Map.of("name", isolated(report.name()), "verdict", verdict(report))));
        ReportListing listing = report.listing();
        listing.records().forEach(section -> append(text, section));
        if (!listing.collapsed().isEmpty() || listing.beyondLimit() > 0) {
            text.append('\n');
        }
        listing.collapsed()
                .forEach(more -> line(
                        text,
                        0,
                        messages.text(
                                "check.collapsed", Map.of("rule", shortName(more.rule()), "count", more.count()))));
        if (listing.beyondLimit() > 0) {
            line(
                    text,
                    0,
                    messages.text(
                            "check.beyond-limit",
                            Map.of("count", listing.beyondLimit(), "limit", ReportListing.LIMIT)));
        }
        return text.toString();
    }

    private String verdict(Report report) {
        if (report.items().isEmpty()) {
            return messages.text("check.clean");
        }
        Map<String, Object> counts = new HashMap<>();
        counts.put("violations", report.violations());
        counts.put("warnings", report.warnings());
        counts.put("infos", report.notes());
        return messages.text(report.conforms() ? "check.fit" : "check.unfit") + " ("
                + messages.text("check.counts", counts) + ")";
    }

    private void append(StringBuilder text, ReportListing.RecordSection section) {
        text.append('\n');
        NamedThing record = section.record();
        line(
                text,
                0,
                record == null || record.iri() == null
                        ? messages.text("report.no-record")
                        : messages.text("check.record", Map.of("record", named(record)))
                                + (section.submitted() ? "" : " (" + messages.text("check.in-graph") + ")"));
        for (ReportListing.ThingSection thing : section.things()) {
            line(text, 1, named(thing.thing()));
            thing.items().forEach(item -> append(text, item));
        }
    }

    private void append(StringBuilder text, ReportItem item) {
        String severity = messages.text("severity." + item.finding().severity().key());
        line(text, 2, messages.text("check.finding", Map.of("severity", severity, "message", item.message())));
        optional(item.field())
                .ifPresent(field ->
                        line(text, 3, messages.text("check.field", Map.of("field", isolated(field.name())))));
        optional(item.found())
                .ifPresent(found -> line(text, 3, messages.text("check.found", Map.of("value", named(found)))));
        line(text, 3, messages.text("check.rule", Map.of("rule", rule(item.rule()))));
    }

    private String named(NamedThing thing) {
        return thing.iri() == null ? thing.name() : isolated(thing.name()) + " " + isolated("<" + thing.iri() + ">");
    }

    private String shortName(RuleReference rule) {
        return isolated(rule.id())
                + optional(rule.name()).map(name -> " (" + isolated(name) + ")").orElse("");
    }

    private String rule(RuleReference rule) {
        return shortName(rule)
                + optional(rule.documentation())
                        .map(address -> messages.text("list.separator") + " " + isolated("<" + address + ">"))
                        .orElse("");
    }

    private String isolated(String name) {
        return Isolation.CHARACTERS.wrap(name, language);
    }

    private static <T> Optional<T> optional(@Nullable T value) {
        return Optional.ofNullable(value);
    }

    private static void line(StringBuilder text, int depth, String line) {
        text.append(STEP.repeat(depth)).append(line).append('\n');
    }
}
