package org.mithaq.publish.picture;

import java.util.ArrayList;
import java.util.List;

/** Draws a coverage: a row for each actor, a column for each objective by its number, the number in the cell. */
public final class CoverageDrawing {

    private static final double NAMES = 330;
    private static final double CELL = 30;
    private static final double TOP = 34;
    private static final int LONGEST = 44;

    private CoverageDrawing() {}

    /** The drawing for a reader. */
    public static Drawing of(Coverage coverage, PictureNames names, Wording wording) {
        List<Mark> marks = new ArrayList<>();
        double width = NAMES + CELL * coverage.objectives().size() + 8;
        for (int column = 0; column < coverage.objectives().size(); column++) {
            Objective objective = coverage.objectives().get(column);
            Name number = new Name(wording.number(objective.number()), "");
            marks.add(Mark.text("axis", NAMES + CELL * (column + 0.5), TOP - 12, "middle", number)
                    .of(objective.iri(), names.of(objective.iri()).text()));
        }
        for (int row = 0; row < coverage.rows().size(); row++) {
            row(coverage, coverage.rows().get(row), TOP + CELL * row, names, wording, marks);
        }
        double height = TOP + CELL * coverage.rows().size() + 12;
        return new Drawing(wording.text("coverage"), wording.language(), width, height, marks).towardsReader();
    }

    private static void row(
            Coverage coverage, Coverage.Row row, double y, PictureNames names, Wording wording, List<Mark> marks) {
        Name name = names.of(row.actor());
        marks.add(Mark.text("name", 10, y + CELL / 2 + 4, "start", Wording.cut(name, LONGEST))
                .of(row.actor(), name.text()));
        for (int column = 0; column < row.counts().size(); column++) {
            double x = NAMES + CELL * column;
            int count = row.counts().get(column);
            String says = name.text() + " \u00B7 "
                    + names.of(coverage.objectives().get(column).iri()).text();
            int strength = Coverage.strength(count);
            marks.add(Mark.rect("cell i" + strength, x + 1, y + 1, CELL - 2, CELL - 2));
            if (count > 0) {
                marks.add(Mark.text(
                                "count on" + strength,
                                x + CELL / 2,
                                y + CELL / 2 + 4,
                                "middle",
                                new Name(wording.number(count), ""))
                        .of(row.actor(), says));
            }
        }
    }
}
