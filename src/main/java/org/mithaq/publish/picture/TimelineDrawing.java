package org.mithaq.publish.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Draws a timeline: a lane for each kind, time in the direction of reading. What is sure is full; what may be is pale within
 * dashes; what goes on ends in an arrow at the edge.
 */
public final class TimelineDrawing {

    private static final double WIDTH = 1000;
    private static final double EDGE = 14;
    private static final double AXIS = 30;
    private static final double LANE = 28;
    private static final double ROW = 24;
    private static final double BAR = 10;
    private static final double SMALLEST = 9;
    private static final double CHARACTER = 6.6;
    private static final int LONGEST = 44;
    private static final int MOST_YEARS = 14;
    private static final int[] STEPS = {1, 2, 5};

    private final Timeline timeline;
    private final PictureNames names;
    private final Wording wording;
    private final double days;
    private final List<Mark> marks = new ArrayList<>();

    private TimelineDrawing(Timeline timeline, PictureNames names, Wording wording) {
        this.timeline = timeline;
        this.names = names;
        this.wording = wording;
        this.days = ChronoUnit.DAYS.between(timeline.first(), timeline.last()) + 1.0;
    }

    /** The drawing for a reader. */
    public static Drawing of(Timeline timeline, PictureNames names, Wording wording) {
        return new TimelineDrawing(timeline, names, wording).draw();
    }

    private Drawing draw() {
        double y = AXIS;
        for (HappeningKind kind : HappeningKind.values()) {
            List<Happening> lane = timeline.drawn().stream()
                    .filter(each -> each.kind() == kind)
                    .toList();
            if (!lane.isEmpty()) {
                marks.add(Mark.rect("lane", 0, y + 3, WIDTH, LANE - 6));
                Name title = new Name(wording.text("kind." + kind.code()), "");
                marks.add(sign(kind, "k-" + kind.code() + " sure", EDGE + 6, y + 14));
                marks.add(Mark.text("heading", EDGE + 18, y + 19, "start", title));
                y = lane(lane, y + LANE);
            }
        }
        List<Mark> axis = axis(y);
        axis.addAll(marks);
        return new Drawing(wording.text("timeline"), wording.language(), WIDTH, y + AXIS, axis).towardsReader();
    }

    private List<Mark> axis(double bottom) {
        List<Mark> axis = new ArrayList<>();
        int first = timeline.first().getYear();
        int last = timeline.last().getYear();
        int step = step(last - first + 1);
        for (int year = first + Math.floorMod(-first, step); year <= last; year += step) {
            double x = x(LocalDate.of(year, 1, 1));
            axis.add(Mark.line("grid", x, AXIS - 6, x, bottom + 6));
            Name words = new Name(wording.number(year), "");
            axis.add(Mark.text("axis", x + 3, AXIS - 11, "start", words));
            axis.add(Mark.text("axis", x + 3, bottom + 20, "start", words));
        }
        return axis;
    }

    /** How many years lie between two lines, so that there are not too many. */
    private static int step(int years) {
        int step = 1;
        for (int i = 0; years / step > MOST_YEARS; i++) {
            step = STEPS[i % STEPS.length] * (int) Math.pow(10, i / STEPS.length);
        }
        return step;
    }

    /** Each in the first row where there is room for it and its name. */
    private double lane(List<Happening> lane, double top) {
        List<Double> taken = new ArrayList<>();
        for (Happening happening : lane) {
            Name whole = wording.nameOf(happening, names);
            Name name = Wording.cut(whole, LONGEST);
            double start = start(happening.spell());
            double end = Math.max(end(happening.spell()), start + SMALLEST);
            double words = name.text().length() * CHARACTER + 8;
            boolean isAfter = end + words < WIDTH - 4 || start - words < 0 && start < WIDTH - end;
            double from = isAfter ? start : Math.max(0, start - words);
            double to = isAfter ? end + words : end;
            int row = 0;
            while (row < taken.size() && taken.get(row) > from) {
                row++;
            }
            if (row == taken.size()) {
                taken.add(to);
            } else {
                taken.set(row, to);
            }
            double middle = top + row * ROW + ROW / 2;
            String says = whole.text() + " \u00B7 "
                    + wording.dates().apply(happening.spell().edtf());
            bar(happening, middle, start, end, says);
            marks.add(Mark.text("name", isAfter ? end + 6 : start - 6, middle + 4, isAfter ? "start" : "end", name)
                    .of(happening.iri(), says));
        }
        return top + taken.size() * ROW;
    }

    private void bar(Happening happening, double middle, double start, double end, String says) {
        Spell spell = happening.spell();
        String colour = "k-" + happening.kind().code();
        boolean isSure = spell.latestStart() != null
                && spell.earliestEnd() != null
                && !spell.latestStart().isAfter(spell.earliestEnd());
        double sureStart = isSure ? x(spell.latestStart()) : 0;
        double sureEnd = isSure ? x(spell.earliestEnd().plusDays(1)) : 0;
        boolean isOpen = spell.latestEnd() == null;
        if (isSure && !isOpen && end - start <= SMALLEST) {
            marks.add(sign(happening.kind(), colour + " sure", (start + end) / 2, middle)
                    .of(happening.iri(), says));
            return;
        }
        if (!isSure || isOpen || sureEnd - sureStart < end - start - 1) {
            marks.add(Mark.rect(colour + " maybe", start, middle - BAR / 2, end - start, BAR)
                    .of(happening.iri(), says));
        }
        if (isSure) {
            double width = Math.max(sureEnd - sureStart, 2);
            marks.add(Mark.rect(colour + " sure", sureStart, middle - BAR / 2, width, BAR)
                    .of(happening.iri(), says));
        }
        if (isOpen) {
            marks.add(Mark.placed(colour + " sure", "M-6,-6L4,0L-6,6Z", end - 4, middle));
        }
    }

    /** A day as a sign of its own for each kind, so that colour is not all that tells them apart. */
    private static Mark sign(HappeningKind kind, String style, double x, double y) {
        return switch (kind) {
            case MEETING -> Mark.circle(style, x, y, 5);
            case ADOPTION -> Mark.placed(style, "M0,-6.5L6.5,0L0,6.5L-6.5,0Z", x, y);
            case COMMITMENT -> Mark.rect(style, x - 4.5, y - 4.5, 9, 9);
            case STATEMENT -> Mark.placed(style, "M0,-6L6,5L-6,5Z", x, y);
        };
    }

    private double start(Spell spell) {
        return spell.earliestStart() == null ? EDGE : x(spell.earliestStart());
    }

    private double end(Spell spell) {
        return spell.latestEnd() == null ? WIDTH - EDGE : x(spell.latestEnd().plusDays(1));
    }

    private double x(LocalDate day) {
        double passed = ChronoUnit.DAYS.between(timeline.first(), day);
        double within = Math.max(0, Math.min(days, passed));
        return EDGE + within / days * (WIDTH - 2 * EDGE);
    }
}
