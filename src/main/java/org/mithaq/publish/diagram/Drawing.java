package org.mithaq.publish.diagram;

import java.util.List;
import java.util.Optional;

/**
 * A diagram in which everything has its place: no two boxes and captions overlap.
 *
 * @param width of the whole
 * @param height of the whole
 */
record Drawing(double width, double height, List<PlacedBox> boxes, List<PlacedArrow> arrows) {

    record PlacedBox(Box box, Place place) {}

    /**
     * An arrow in its place.
     *
     * @param strokes its lines, each by its points; the last point of the last is at its head
     * @param captions where its captions stand; empty when it has none
     */
    record PlacedArrow(Arrow arrow, List<List<Point>> strokes, Optional<Place> captions) {}

    /** The same in a mirror, for those who read from right to left. */
    Drawing mirrored() {
        return new Drawing(
                width,
                height,
                boxes.stream()
                        .map(placed -> new PlacedBox(placed.box(), mirrored(placed.place())))
                        .toList(),
                arrows.stream()
                        .map(placed -> new PlacedArrow(
                                placed.arrow(),
                                placed.strokes().stream().map(this::mirrored).toList(),
                                placed.captions().map(this::mirrored)))
                        .toList());
    }

    private List<Point> mirrored(List<Point> stroke) {
        return stroke.stream()
                .map(point -> new Point(width - point.x(), point.y()))
                .toList();
    }

    private Place mirrored(Place place) {
        return new Place(width - place.x() - place.width(), place.y(), place.width(), place.height());
    }
}
