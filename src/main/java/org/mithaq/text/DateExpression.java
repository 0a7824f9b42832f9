package org.mithaq.text;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Dates that stand together in a text, and how they are joined.
 *
 * <p><i>Shape:</i> {@code points} has one element at least, each completed by what is stated after it; {@code from} and
 * {@code to} are the tokens of the whole.
 */
record DateExpression(List<DatePoint> points, boolean range, int from, int to) {

    /** One meaning of the expression. */
    record Reading(String edtf, List<DayOfWeek> weekdays, WeekdayCheck check, int from, int to) {}

    /** Completes each date from the next, and gives weekdays that are listed before the days to their days. */
    static DateExpression of(List<DatePoint> stated, boolean range, int from, int to) {
        List<DatePoint> points = new ArrayList<>(stated);
        for (int index = points.size() - 2; index >= 0; index--) {
            points.set(index, points.get(index).completedBy(points.get(index + 1)));
        }
        List<DayOfWeek> listed = points.get(0).weekdays();
        boolean listedFirst =
                points.stream().skip(1).allMatch(point -> point.weekdays().isEmpty());
        if (listedFirst && listed.size() == points.size()) {
            for (int index = 0; index < listed.size(); index++) {
                points.set(index, points.get(index).withWeekdays(List.of(listed.get(index))));
            }
        }
        return new DateExpression(List.copyOf(points), range, from, to);
    }

    /**
     * The dates meant: one for a single date, a range, or consecutive days; otherwise one for each date of the list.
     * What EDTF of level 1 cannot say, and what the calendar lacks, is left out.
     */
    List<Reading> readings() {
        DatePoint first = points.get(0);
        DatePoint last = points.get(points.size() - 1);
        if (range) {
            return first.isBefore(last) ? List.of(interval(first, last)) : List.of();
        }
        if (points.size() > 1 && areConsecutive()) {
            return List.of(interval(first, last));
        }
        return points.stream().flatMap(point -> single(point).stream()).toList();
    }

    private boolean areConsecutive() {
        for (int index = 1; index < points.size(); index++) {
            if (!points.get(index - 1).isFollowedBy(points.get(index))) {
                return false;
            }
        }
        return true;
    }

    private Reading interval(DatePoint first, DatePoint last) {
        List<DayOfWeek> weekdays = new ArrayList<>(first.weekdays());
        weekdays.addAll(last.weekdays());
        String edtf = first.edtf().orElseThrow() + "/" + last.edtf().orElseThrow();
        return new Reading(edtf, weekdays, first.weekdayCheck().and(last.weekdayCheck()), from, to);
    }

    private Optional<Reading> single(DatePoint point) {
        int start = point == points.get(0) ? from : point.from();
        return point.edtf().map(edtf -> new Reading(edtf, point.weekdays(), point.weekdayCheck(), start, point.to()));
    }
}
