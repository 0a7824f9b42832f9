package org.mithaq.edtf;

/** A place in a stretch of an expression, and the few ways to read on from it. */
final class EdtfCursor {

    private final String text;
    private final int end;
    private int at;

    EdtfCursor(String text, int from, int to) {
        this.text = text;
        this.at = from;
        this.end = to;
    }

    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at >= end;
    }

    /** Whether the next character is one of these. */
    boolean sees(String oneOf) {
        return at < end && oneOf.indexOf(text.charAt(at)) >= 0;
    }

    /** Reads the wanted character if it is next. */
    boolean takes(char wanted) {
        boolean taken = at < end && text.charAt(at) == wanted;
        at += taken ? 1 : 0;
        return taken;
    }

    void expect(char wanted) {
        if (!takes(wanted)) {
            throw unexpected();
        }
    }

    char next() {
        return text.charAt(at++);
    }

    /** Reads the digits that follow, however many, and says how many they were. */
    int digits() {
        int from = at;
        while (seesDigit()) {
            at++;
        }
        return at - from;
    }

    /** Reads exactly two digits. */
    int twoDigits() {
        for (int from = at; at < from + 2; at++) {
            if (!seesDigit()) {
                throw unexpected();
            }
        }
        return number(at - 2, at);
    }

    /**
     * Reads the digits of a year, month or day, and says how many X stand at their end.
     *
     * @throws EdtfSyntaxException with {@link EdtfFault#LEVEL_TWO} for a digit after an X, for one X in a month or day,
     *     and for a qualifier that belongs to the component alone
     */
    int component(int length) {
        if (sees("?~%")) {
            throw fault(EdtfFault.LEVEL_TWO, at);
        }
        int unspecified = 0;
        boolean mixed = false;
        for (int from = at; at < from + length; at++) {
            boolean digit = seesDigit();
            if (!digit && !sees("X")) {
                throw unexpected();
            }
            mixed |= digit && unspecified > 0;
            unspecified += digit ? 0 : 1;
        }
        if (mixed || (length == 2 && unspecified == 1)) {
            throw fault(EdtfFault.LEVEL_TWO, at - length);
        }
        return unspecified;
    }

    int number(int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /** The fault that something else, or more, should stand here. */
    EdtfSyntaxException unexpected() {
        return fault(at < end ? EdtfFault.UNEXPECTED_CHARACTER : EdtfFault.UNEXPECTED_END, at);
    }

    EdtfSyntaxException fault(EdtfFault fault, int position) {
        return new EdtfSyntaxException(fault, position, text);
    }

    private boolean seesDigit() {
        return at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
