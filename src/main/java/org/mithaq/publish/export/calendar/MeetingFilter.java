package org.mithaq.publish.export.calendar;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which meetings a calendar holds: those that meet all conditions that are there.
 *
 * @param network a body that takes part or convenes, itself or by an organ of it
 * @param organizer who organizes or hosts
 * @param country where: a state, a country or any other place that holds the venue
 * @param series of which it is an edition
 * @param from not over before this day
 * @param to begun on this day at the latest
 */
public record MeetingFilter(
        Optional<String> network,
        Optional<String> organizer,
        Optional<String> country,
        Optional<String> series,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    /** The filter that lets all meetings through. */
    public static final MeetingFilter ALL = new MeetingFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    boolean accepts(Meeting meeting) {
        boolean isDated = from.isPresent() || to.isPresent();
        return has(meeting, "actor", network)
                && has(meeting, "organizer", organizer)
                && has(meeting, "place", country)
                && has(meeting, "series", series)
                && (!isDated
                        || meeting.time()
                                .filter(time -> time.mayTouch(from, to))
                                .isPresent());
    }

    private static boolean has(Meeting meeting, String fact, Optional<String> thing) {
        return thing.isEmpty() || meeting.has(fact, thing.get());
    }
}
