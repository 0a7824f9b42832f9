package org.mithaq.web.resource;

import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.mithaq.publish.page.PageRow;

/**
 * Years from left to right, on which the time of rows is drawn. A beginning or an end that is open or not known reaches to the
 * edge, the last of which is now.
 *
 * @param from the first year
 * @param to the last year
 */
public record TimeScale(int from, int to) {

    /** How wide the scale is drawn. */
    private static final double WIDTH = 100;

    /** Bars narrower than this are not seen. */
    private static final double NARROWEST = 2;

    /**
     * The bar of a row.
     *
     * @param start where it begins, of 100
     * @param width how long it is, of 100
     * @param isOpen whether one of its ends is not known
     */
    public record Bar(double start, double width, boolean isOpen) {}

    /** The scale for these rows; empty when fewer than two have dates, which make no picture. */
    static Optional<TimeScale> of(List<PageRow> rows) {
        List<Integer> years = new ArrayList<>();
        long dated = 0;
        boolean goesOn = false;
        for (PageRow row : rows) {
            List<LocalDate> ends = new ArrayList<>(dates(row, "first"));
            ends.addAll(dates(row, "last"));
            ends.forEach(end -> years.add(end.getYear()));
            dated += ends.isEmpty() ? 0 : 1;
            goesOn |= !ends.isEmpty() && dates(row, "last").isEmpty();
        }
        if (goesOn) {
            years.add(Year.now(ZoneOffset.UTC).getValue());
        }
        return dated < 2
                ? Optional.empty()
                : Optional.of(new TimeScale(
                        years.stream().min(Integer::compare).orElseThrow(),
                        years.stream().max(Integer::compare).orElseThrow()));
    }

    /** The bar of a row; null when it has no dates. */
    public @Nullable Bar bar(PageRow row) {
        Optional<LocalDate> first = dates(row, "first").stream().min(LocalDate::compareTo);
        Optional<LocalDate> last = dates(row, "last").stream().max(LocalDate::compareTo);
        if (first.isEmpty() && last.isEmpty()) {
            return null;
        }
        double start = first.map(this::at).orElse(0.0);
        double end = last.map(this::at).orElse(WIDTH);
        double width = Math.max(NARROWEST, end - start);
        return new Bar(Math.min(start, WIDTH - NARROWEST), width, first.isEmpty() || last.isEmpty());
    }

    private double at(LocalDate day) {
        double years = day.getYear() - from + (day.getDayOfYear() - 1) / 366.0;
        return Math.round(years / (to - from + 1) * WIDTH * 10) / 10.0;
    }

    private static List<LocalDate> dates(PageRow row, String column) {
        return row.cell(column).stream()
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .flatMap(text -> day(text).stream())
                .toList();
    }

    /** A day of the calendar, in years of four digits. */
    private static Optional<LocalDate> day(String text) {
        try {
            return text.matches("\\d{4}-.*") ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
