package org.mithaq.edtf;

/**
 * Checks a time of day; nothing of it is kept, since bounds are days.
 *
 * <pre>
 * time = hh ":" mm ":" ss ["Z" | ("+" | "-") hh [":" mm]]
 * </pre>
 */
final class EdtfTimeReader {

    private static final int FARTHEST_ZONE = 14 * 60;

    private final EdtfCursor cursor;

    EdtfTimeReader(EdtfCursor cursor) {
        this.cursor = cursor;
    }

    /** Reads from after the {@code T} to the end of the expression. */
    void read() {
        clock(23);
        cursor.expect(':');
        clock(59);
        cursor.expect(':');
        clock(59);
        if (cursor.sees("+-")) {
            zone();
        } else {
            cursor.takes('Z');
        }
        if (!cursor.isAtEnd()) {
            throw cursor.unexpected();
        }
    }

    private void zone() {
        int from = cursor.at();
        boolean west = cursor.next() == '-';
        int minutes = 60 * cursor.twoDigits();
        if (cursor.takes(':')) {
            minutes += clock(59);
        }
        if (minutes > FARTHEST_ZONE || (west && minutes == 0)) {
            throw cursor.fault(EdtfFault.ZONE_OUT_OF_RANGE, from);
        }
    }

    private int clock(int highest) {
        int value = cursor.twoDigits();
        if (value > highest) {
            throw cursor.fault(EdtfFault.TIME_OUT_OF_RANGE, cursor.at() - 2);
        }
        return value;
    }
}
