package org.mithaq.publish.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What happened, in the order of time.
 *
 * @param drawn those that a drawing shows, the newest that are wanted
 * @param first the first day that a drawing shows
 * @param last its last day
 * @param others those that it does not show: older ones, then those without a date
 */
public record Timeline(List<Happening> drawn, LocalDate first, LocalDate last, List<Happening> others) {

    /** The most that a drawing shows. */
    public static final int MOST = 100;

    private static final LocalDate NO_YEAR = LocalDate.of(2000, 1, 1);
    private static final int LONG_YEARS = 12;
    private static final int OLD = 10;
    private static final Comparator<Happening> ORDER =
            Comparator.comparing(Happening::spell).thenComparing(Happening::iri);

    /** Chooses what is wanted. */
    public static Timeline of(Happenings all, TimelineFilter filter) {
        List<Happening> wanted =
                all.all().stream().filter(each -> filter.wants(each, all)).toList();
        List<Happening> dated =
                wanted.stream().filter(Happening::isDated).sorted(ORDER).toList();
        List<Happening> newest = dated.subList(Math.max(0, dated.size() - MOST), dated.size());
        LocalDate first = filter.from().isPresent() ? filter.firstDay() : firstOf(newest);
        List<Happening> drawn = newest.stream()
                .filter(each -> each.spell().mayMeet(first, LocalDate.MAX))
                .toList();
        LocalDate last = filter.to().isPresent() ? filter.lastDay() : lastOf(drawn, first);
        Set<String> shown = drawn.stream().map(Happening::iri).collect(Collectors.toSet());
        Stream<Happening> older = dated.stream().filter(each -> !shown.contains(each.iri()));
        Stream<Happening> undated = wanted.stream().filter(each -> !each.isDated());
        return new Timeline(drawn, first, last, Stream.concat(older, undated).toList());
    }

    /** Those of the drawing, then the others, as many as a page shows. */
    public List<Happening> listed() {
        return Stream.concat(drawn.stream(), others.stream().limit(MOST)).toList();
    }

    /** All of them: those of the drawing, then the others. */
    public List<Happening> all() {
        return Stream.concat(drawn.stream(), others.stream()).toList();
    }

    /** The things whose names it takes to show some of them. */
    public static List<String> toName(List<Happening> shown) {
        List<String> iris = new ArrayList<>();
        shown.forEach(each -> {
            iris.add(each.iri());
            each.actors().stream().limit(4).forEach(iris::add);
        });
        return iris;
    }

    /** The beginning of a year. A few that are much older than the rest don't press it together. */
    private static LocalDate firstOf(List<Happening> dated) {
        if (dated.isEmpty()) {
            return NO_YEAR;
        }
        LocalDate oldest = beginning(dated.get(0));
        LocalDate newest = beginning(dated.get(dated.size() - 1));
        boolean isLong = newest.getYear() - oldest.getYear() > LONG_YEARS;
        LocalDate first = isLong ? beginning(dated.get(dated.size() / OLD)) : oldest;
        return first.withDayOfYear(1);
    }

    private static LocalDate lastOf(List<Happening> dated, LocalDate first) {
        return dated.stream()
                .flatMap(each -> Stream.of(
                        each.spell().earliestStart(),
                        each.spell().latestStart(),
                        each.spell().latestEnd()))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .filter(first::isBefore)
                .orElse(first)
                .withMonth(12)
                .withDayOfMonth(31);
    }

    private static LocalDate beginning(Happening happening) {
        Spell spell = happening.spell();
        return spell.earliestStart() != null ? spell.earliestStart() : spell.latestEnd();
    }
}
