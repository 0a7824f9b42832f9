package org.mithaq.publish.export.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.TermLabels;

/** Writes meetings as entries of a calendar. */
final class MeetingEntry {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String HELD = "held";
    private static final String ONGOING = "ongoing";
    private static final String CANCELLED = "cancelled";
    private static final String POSTPONED = "postponed";

    private final CalendarLines lines;
    private final Messages messages;
    private final Language language;
    private final String server;
    private final long revision;

    MeetingEntry(CalendarLines lines, Messages messages, String server, long revision) {
        this.lines = lines;
        this.messages = messages;
        this.language = messages.language();
        this.server = server;
        this.revision = revision;
    }

    void write(Meeting meeting, Stamps.Stamp stamp) {
        Optional<MeetingTime> time = meeting.time();
        boolean isEvent =
                time.filter(each -> each.kind() != MeetingTime.Kind.UNKNOWN).isPresent();
        String component = isEvent ? "VEVENT" : "VJOURNAL";
        lines.line("BEGIN:" + component).line("UID:" + meeting.iri());
        lines.line("DTSTAMP:" + MeetingCalendar.moment(stamp.changed()));
        lines.line("LAST-MODIFIED:" + MeetingCalendar.moment(stamp.changed()));
        lines.line("SEQUENCE:" + stamp.sequence());
        time.filter(each -> isEvent).ifPresent(this::days);
        summary(meeting, time);
        status(meeting, time, isEvent);
        if (isEvent) {
            meeting.text("venue", language)
                    .ifPresent(
                            venue -> lines.text("LOCATION", venue.getLiteralLanguage(), venue.getLiteralLexicalForm()));
        }
        lines.text("DESCRIPTION", language.tag(), description(meeting));
        IriScheme.pathOf(meeting.iri())
                .ifPresent(path -> lines.line("URL:" + server + "/" + language.tag() + "/" + path));
        lines.line("END:" + component);
    }

    /** The end of an event of whole days is the first day that is no part of it. */
    private void days(MeetingTime time) {
        if (time.kind() == MeetingTime.Kind.MOMENT) {
            lines.line("DTSTART:" + MeetingCalendar.moment(time.moment().toInstant()));
            return;
        }
        LocalDate first = time.first().orElseThrow();
        LocalDate last =
                time.kind() == MeetingTime.Kind.FIRST_DAY ? first : time.last().orElse(first);
        lines.line("DTSTART;VALUE=DATE:" + DAY.format(first));
        lines.line("DTEND;VALUE=DATE:" + DAY.format(last.plusDays(1)));
        lines.line("TRANSP:TRANSPARENT");
        if (time.kind() == MeetingTime.Kind.WINDOW) {
            lines.line("X-MICROSOFT-CDO-BUSYSTATUS:FREE");
        }
    }

    private void summary(Meeting meeting, Optional<MeetingTime> time) {
        Optional<Node> name = meeting.text("name", language);
        String tag = name.map(Node::getLiteralLanguage).orElse("");
        String text = meeting.name(language);
        Optional<String> remark = remark(meeting, time);
        if (remark.isPresent()) {
            tag = language.tag();
            text = messages.text("calendar.summary", Map.of("name", text, "remark", remark.get()));
        }
        lines.text("SUMMARY", tag, text);
    }

    /** What must not be overlooked: that a meeting was put off, or that the days shown are not those of the meeting. */
    private Optional<String> remark(Meeting meeting, Optional<MeetingTime> time) {
        if (isStatus(meeting, POSTPONED)) {
            return Optional.of(messages.text("calendar.postponed"));
        } else if (time.isEmpty()) {
            return Optional.of(messages.text("calendar.undated"));
        }
        MeetingTime known = time.get();
        Map<String, String> date = Map.of("date", DateWords.of(known, language));
        return switch (known.kind()) {
            case WINDOW, UNKNOWN -> Optional.of(messages.text("calendar.partial", date));
            case FIRST_DAY -> Optional.of(messages.text("calendar.end-unknown"));
            case DAYS, MOMENT ->
                known.doubtful() || !isAgreed(meeting, known)
                        ? Optional.of(messages.text("calendar.doubtful"))
                        : Optional.empty();
        };
    }

    private static boolean isAgreed(Meeting meeting, MeetingTime time) {
        return meeting.times().stream().allMatch(time::agreesWith);
    }

    private void status(Meeting meeting, Optional<MeetingTime> time, boolean isEvent) {
        boolean isSure =
                time.filter(each -> !each.doubtful() && isAgreed(meeting, each)).isPresent();
        if (isStatus(meeting, CANCELLED)) {
            lines.line("STATUS:CANCELLED");
        } else if (!isEvent) {
            lines.line("STATUS:FINAL");
        } else {
            boolean took = isStatus(meeting, HELD) || isStatus(meeting, ONGOING);
            lines.line(took && isSure ? "STATUS:CONFIRMED" : "STATUS:TENTATIVE");
        }
    }

    private static boolean isStatus(Meeting meeting, String status) {
        return meeting.has("status", IriScheme.concept("activity-status", status));
    }

    private String description(Meeting meeting) {
        List<String> text = new ArrayList<>();
        meeting.texts("theme", language).forEach(theme -> text.add(theme.getLiteralLexicalForm()));
        said(text, "status", labels(meeting, "status"));
        said(text, "mode", labels(meeting, "mode"));
        for (MeetingTime time : meeting.times()) {
            String sources = String.join(" ", meeting.sourcesOf(time));
            text.add(messages.text("calendar.date", Map.of("date", time.text(), "sources", sources)));
        }
        said(
                text,
                "organizer",
                meeting.texts("organizer-name", language).stream()
                        .map(Node::getLiteralLexicalForm)
                        .toList());
        said(text, "sources", meeting.iris("source"));
        text.add(messages.text("calendar.from", Map.of("revision", String.valueOf(revision))));
        return String.join("\n", text);
    }

    private List<String> labels(Meeting meeting, String fact) {
        return meeting.iris(fact).stream()
                .map(iri -> TermLabels.ofVocabulary().of(NodeFactory.createURI(iri), language))
                .toList();
    }

    private void said(List<String> text, String what, List<String> values) {
        if (!values.isEmpty()) {
            String list = values.stream().collect(Collectors.joining(messages.text("list.separator") + " "));
            text.add(messages.text("calendar." + what, Map.of("value", list)));
        }
    }
}
