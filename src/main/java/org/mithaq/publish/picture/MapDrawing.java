package org.mithaq.publish.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Draws a map: all land in one colour and without a single border, and a circle in each country, its area by how much there is.
 * So it says nothing about whose a territory is.
 */
public final class MapDrawing {

    private static final double LARGEST = 20;
    private static final double SMALLEST = 4;
    private static final double READABLE = 9;
    private static final int MOST_NAMES = 14;
    private static final double CHARACTER = 6;
    private static final double LINE = 13;

    private final CountryMap map;
    private final PictureNames names;
    private final Wording wording;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Box> taken = new ArrayList<>();

    private MapDrawing(CountryMap map, PictureNames names, Wording wording) {
        this.map = map;
        this.names = names;
        this.wording = wording;
    }

    /** The drawing for a reader. The map is not mirrored. */
    public static Drawing of(CountryMap map, PictureNames names, Wording wording) {
        return new MapDrawing(map, names, wording).draw();
    }

    /** Whether a map shows a country at all. */
    public static boolean hasPlace(CountryMap.Row row) {
        return World.bundled().point(row.codes()).isPresent();
    }

    private Drawing draw() {
        World world = World.bundled();
        marks.add(Mark.path("land", world.land()));
        int most = map.rows().stream()
                .mapToInt(row -> row.count(map.measure()))
                .max()
                .orElse(0);
        map.rows().forEach(row -> circle(row, most));
        map.rows().stream().limit(MOST_NAMES).forEach(row -> name(row, most));
        return new Drawing(wording.text("map"), wording.language(), world.width(), world.height(), marks);
    }

    private void circle(CountryMap.Row row, int most) {
        int count = row.count(map.measure());
        Optional<World.Point> point = World.bundled().point(row.codes());
        if (count > 0 && point.isPresent()) {
            double radius = radius(count, most);
            World.Point at = point.get();
            Name name = names.of(row.state());
            String says = name.text() + " \u00B7 " + wording.number(count);
            marks.add(Mark.circle("spot", at.x(), at.y(), radius).of(row.state(), says));
            if (radius >= READABLE) {
                Name number = new Name(wording.number(count), "");
                marks.add(Mark.text("spot-count", at.x(), at.y() + 4, "middle", number)
                        .of(row.state(), says));
            }
            taken.add(new Box(at.x() - radius, at.y() - radius, at.x() + radius, at.y() + radius));
        }
    }

    /** Below the circle, else above it, where that hides nothing. */
    private void name(CountryMap.Row row, int most) {
        int count = row.count(map.measure());
        Optional<World.Point> point = World.bundled().point(row.codes());
        if (count > 0 && point.isPresent()) {
            World.Point at = point.get();
            double radius = radius(count, most);
            Name name = Wording.cut(names.of(row.state()), 24);
            double half = name.text().length() * CHARACTER / 2;
            for (double y : new double[] {at.y() + radius + LINE, at.y() - radius - 4}) {
                Box box = new Box(at.x() - half, y - LINE + 3, at.x() + half, y + 2);
                if (box.x1() > 0
                        && box.x2() < World.bundled().width()
                        && taken.stream().noneMatch(box::meets)) {
                    marks.add(Mark.text("place", at.x(), y, "middle", name).of(row.state(), name.text()));
                    taken.add(box);
                    return;
                }
            }
        }
    }

    private static double radius(int count, int most) {
        return Math.max(SMALLEST, LARGEST * Math.sqrt((double) count / most));
    }
}
