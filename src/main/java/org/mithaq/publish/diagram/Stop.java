package org.mithaq.publish.diagram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Something that takes room in a layer: a box, the captions of an arrow, or an arrow on its way through. */
final class Stop {

    /** The width of an arrow on its way through. */
    static final double PASSAGE = 2;

    final double width;
    final double height;
    final int layer;
    final List<Stop> above = new ArrayList<>();
    final List<Stop> below = new ArrayList<>();
    int position;
    double x;
    double y;

    Stop(double width, double height, int layer) {
        this.width = width;
        this.height = height;
        this.layer = layer;
    }

    void leadsDownTo(Stop other) {
        below.add(other);
        other.above.add(this);
    }

    boolean isPassage() {
        return width == PASSAGE;
    }

    boolean isTied() {
        return !above.isEmpty() || !below.isEmpty();
    }

    double centre() {
        return x + width / 2;
    }

    Place place() {
        return new Place(x, y, width, height);
    }

    /** Where an arrow leaves downwards or arrives from above: they share the middle part of the side. */
    double port(List<Stop> side, Stop other) {
        List<Stop> order =
                side.stream().sorted(Comparator.comparingDouble(Stop::centre)).toList();
        return x + width * (0.2 + 0.6 * (order.indexOf(other) + 0.5) / order.size());
    }
}
