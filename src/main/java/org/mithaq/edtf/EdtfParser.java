package org.mithaq.edtf;

/**
 * Reads a whole expression: one date, an interval of two, or one day out of a run of days.
 *
 * <pre>
 * expression = date-time | date | end "/" end | "[" date? ".." date? "]"
 * end        = "" (unknown) | ".." (open) | date
 * </pre>
 */
final class EdtfParser {

    private static final String OPEN = "..";

    private final String text;

    EdtfParser(String text) {
        this.text = text;
    }

    Edtf parse() {
        if (text.isEmpty()) {
            throw new EdtfSyntaxException(EdtfFault.EMPTY, 0, text);
        }
        if (text.startsWith("[") && text.endsWith("]") && text.contains(OPEN)) {
            return new Edtf(text, oneOf());
        }
        int slash = text.indexOf('/');
        if (slash < 0) {
            return new Edtf(text, new EdtfDateReader(new EdtfCursor(text, 0, text.length()), false).read());
        }
        EdtfDate start = intervalEnd(0, slash);
        EdtfDate end = intervalEnd(slash + 1, text.length());
        if (start == EdtfDate.UNBOUNDED && end == EdtfDate.UNBOUNDED) {
            throw new EdtfSyntaxException(EdtfFault.INTERVAL_WITHOUT_DATE, 0, text);
        }
        if (start.isAfter(end)) {
            throw new EdtfSyntaxException(EdtfFault.REVERSED_INTERVAL, slash + 1, text);
        }
        return new Edtf(text, start, end);
    }

    /** One unknown day between two dates, or not before or not after one: what section "one of a set" of level 2 allows. */
    private EdtfDate oneOf() {
        int dots = text.indexOf(OPEN);
        EdtfDate first = intervalEnd(1, dots);
        EdtfDate last = intervalEnd(dots + OPEN.length(), text.length() - 1);
        if (first == EdtfDate.UNBOUNDED && last == EdtfDate.UNBOUNDED) {
            throw new EdtfSyntaxException(EdtfFault.INTERVAL_WITHOUT_DATE, 0, text);
        }
        if (first.isAfter(last)) {
            throw new EdtfSyntaxException(EdtfFault.REVERSED_INTERVAL, dots + OPEN.length(), text);
        }
        return EdtfDate.oneOf(first, last);
    }

    private EdtfDate intervalEnd(int from, int to) {
        if (from == to || (to - from == OPEN.length() && text.startsWith(OPEN, from))) {
            return EdtfDate.UNBOUNDED;
        }
        return new EdtfDateReader(new EdtfCursor(text, from, to), true).read();
    }
}
