package org.mithaq.query;

/** How deeply the brackets of a SPARQL text are nested, found without parsing, so that a parser is never overrun. */
final class NestingDepth {

    private static final String NOT_IN_IRI = "<\"{}|^`\\";

    private NestingDepth() {}

    /** The deepest level of {@code ( [ {} outside strings, IRIs and comments; 0 when there is none. */
    static int of(String text) {
        int depth = 0;
        int deepest = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            switch (c) {
                case '(', '[', '{' -> deepest = Math.max(deepest, ++depth);
                case ')', ']', '}' -> depth = Math.max(0, depth - 1);
                case '#' -> i = endOfLine(text, i);
                case '<' -> i = endOfIri(text, i);
                case '"', '\'' -> i = endOfString(text, i, c);
                case '\\' -> i++; // in a prefixed name, the character after it stands for itself
                default -> {
                    // any other character neither opens nor closes
                }
            }
            i++;
        }
        return deepest;
    }

    private static int endOfLine(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** The end of an IRI, or {@code from} when {@code <} is an operator: an IRI holds no space. */
    private static int endOfIri(String text, int from) {
        for (int i = from + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '>') {
                return i;
            }
            if (c <= ' ' || NOT_IN_IRI.indexOf(c) >= 0) {
                return from;
            }
        }
        return from;
    }

    private static int endOfString(String text, int from, char quote) {
        String tripled = String.valueOf(quote).repeat(3);
        boolean isLong = text.startsWith(tripled, from);
        int i = from + (isLong ? 3 : 1);
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (isLong && text.startsWith(tripled, i)) {
                return i + 2;
            } else if (!isLong && (c == quote || c == '\n')) {
                return i;
            }
            i++;
        }
        return text.length();
    }
}
