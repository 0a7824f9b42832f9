package org.mithaq.publish.picture;

/** Where something stands already, so that no name hides it. */
record Box(double x1, double y1, double x2, double y2) {

    boolean meets(Box other) {
        return x1 < other.x2 && other.x1 < x2 && y1 < other.y2 && other.y1 < y2;
    }
}
