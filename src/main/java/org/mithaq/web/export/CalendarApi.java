package org.mithaq.web.export;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.publish.export.calendar.MeetingCalendar;
import org.mithaq.publish.export.calendar.MeetingFilter;
import org.mithaq.publish.export.calendar.Meetings;
import org.mithaq.publish.export.calendar.Stamps;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.query.catalogue.QueryRunner;
import org.mithaq.store.RevisionLog;
import org.mithaq.web.http.Freshness;
import org.mithaq.web.http.PublicAddress;
import org.mithaq.web.http.QueryAdmission;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/calendar.ics}: meetings as a calendar that people subscribe to: all of them, or those of a {@code network}, of
 * an {@code organizer}, in a {@code country}, of a {@code series}, between two days ({@code from}, {@code to}).
 */
@RestController
final class CalendarApi {

    private static final String TYPE = "text/calendar;charset=utf-8";
    private static final String NETWORK = "network";
    private static final String ORGANIZER = "organizer";
    private static final String COUNTRY = "country";
    private static final String SERIES = "series";
    private static final String FROM = "from";
    private static final String TO = "to";

    private final QueryRunner runner;
    private final QueryAdmission admission;
    private final RevisionLog log;
    private final PublicAddress address;

    /** Those of the revision that was asked for last; every calendar is a choice among them. */
    private final AtomicReference<@Nullable Meetings> kept = new AtomicReference<>();

    CalendarApi(QueryRunner runner, QueryAdmission admission, RevisionLog log, PublicAddress address) {
        this.runner = runner;
        this.admission = admission;
        this.log = log;
        this.address = address;
    }

    @GetMapping("/api/calendar.ics")
    @Nullable
    ResponseEntity<byte[]> calendar(HttpServletRequest request, HttpServletResponse response) {
        ExportRequest read = new ExportRequest(request, List.of(NETWORK, ORGANIZER, COUNTRY, SERIES, FROM, TO));
        Language language = read.language();
        MeetingFilter filter = new MeetingFilter(
                read.iri(NETWORK),
                read.iri(ORGANIZER),
                read.iri(COUNTRY),
                read.iri(SERIES),
                read.day(FROM),
                read.day(TO));
        String server = address.of(request);
        String own = server
                + request.getRequestURI()
                + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        Meetings meetings = meetings(request);
        String tag = Freshness.tagOf(meetings.revision(), language.tag(), filter, own);
        return new ExportAnswer(TYPE, "mithaq.ics", language)
                .send(
                        request,
                        response,
                        tag,
                        Freshness.PUBLIC,
                        () -> new MeetingCalendar(meetings, new Stamps(log, meetings.revision()), server)
                                .write(filter, language, own));
    }

    private Meetings meetings(HttpServletRequest request) {
        Meetings last = kept.get();
        if (last != null && last.revision() == runner.revision()) {
            return last;
        }
        try (QueryTicket ticket = admission.admit(request, request.getRequestURI())) {
            Meetings read = Meetings.of(runner.answer(Meetings.query(), ticket));
            kept.set(read);
            return read;
        }
    }
}
