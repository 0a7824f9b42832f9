package org.mithaq.publish.export.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;

/**
 * A calendar of meetings in one language.
 *
 * <p><em>Shape</em>: a meeting whose days are known is an event of whole days; one of which the hour is known, an event at it.
 * One of which only a month, or no more than 31 days, is known is an event over them that takes no time, and its title says
 * so; one of which less is known is a journal entry without a date. The UID of each is the IRI of the meeting.
 *
 * <p><em>Source</em>: RFC 5545, RFC 7986.
 */
public final class MeetingCalendar {

    /** The most meetings of a calendar: the latest ones. */
    static final int MOST = 2_000;

    static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final Meetings meetings;
    private final Stamps stamps;
    private final String server;

    /**
     * Calendars of these meetings.
     *
     * @param server the address under which readers reach the installation
     */
    public MeetingCalendar(Meetings meetings, Stamps stamps, String server) {
        this.meetings = meetings;
        this.stamps = stamps;
        this.server = server;
    }

    /**
     * The calendar, in UTF-8.
     *
     * @param address its own address
     */
    public byte[] write(MeetingFilter filter, Language language, String address) {
        Messages messages = Messages.in(language);
        List<Meeting> wanted = meetings.all().stream().filter(filter::accepts).toList();
        List<Meeting> shown = wanted.stream()
                .sorted(Comparator.comparing(MeetingCalendar::day).reversed().thenComparing(Meeting::iri))
                .limit(MOST)
                .toList();
        CalendarLines lines = new CalendarLines();
        lines.line("BEGIN:VCALENDAR").line("VERSION:2.0").line("PRODID:-//Mithaq//Meetings//EN");
        lines.line("CALSCALE:GREGORIAN").line("METHOD:PUBLISH");
        head(lines, messages, address, wanted.size() - shown.size());
        MeetingEntry entry = new MeetingEntry(lines, messages, server, meetings.revision());
        shown.forEach(meeting -> entry.write(meeting, stamps.of(meeting.records())));
        if (shown.isEmpty()) {
            empty(lines, messages, address);
        }
        return lines.line("END:VCALENDAR").bytes();
    }

    private void head(CalendarLines lines, Messages messages, String address, int left) {
        String tag = messages.language().tag();
        String name = messages.text("calendar.name");
        String description =
                messages.text("calendar.description", Map.of("revision", String.valueOf(meetings.revision())));
        String whole =
                left == 0 ? description : description + " " + messages.text("calendar.left", Map.of("count", left));
        lines.text("NAME", tag, name).text("X-WR-CALNAME", name);
        lines.text("DESCRIPTION", tag, whole).text("X-WR-CALDESC", whole);
        lines.line("URL:" + server + "/" + tag).line("SOURCE;VALUE=URI:" + address);
        lines.line("LAST-MODIFIED:" + moment(stamps.latest()));
        lines.line("REFRESH-INTERVAL;VALUE=DURATION:P1D").line("X-PUBLISHED-TTL:P1D");
    }

    /** A calendar needs one entry at least. */
    private void empty(CalendarLines lines, Messages messages, String address) {
        lines.line("BEGIN:VJOURNAL").text("UID", address).line("DTSTAMP:" + moment(stamps.latest()));
        lines.text("SUMMARY", messages.language().tag(), messages.text("calendar.empty"));
        lines.line("END:VJOURNAL");
    }

    static String moment(Instant time) {
        return MOMENT.format(time);
    }

    /** By which meetings are ordered: those without any bound are the oldest. */
    private static LocalDate day(Meeting meeting) {
        Optional<MeetingTime> time = meeting.time();
        return time.flatMap(MeetingTime::first)
                .or(() -> time.flatMap(MeetingTime::last))
                .orElse(LocalDate.MIN);
    }
}
