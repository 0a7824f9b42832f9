package org.mithaq.publish.diagram;

/**
 * Where something stands in a drawing.
 *
 * @param x of its left side
 * @param y of its upper side
 */
record Place(double x, double y, double width, double height) {

    double centre() {
        return x + width / 2;
    }

    double bottom() {
        return y + height;
    }

    boolean overlaps(Place other) {
        return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
    }
}
