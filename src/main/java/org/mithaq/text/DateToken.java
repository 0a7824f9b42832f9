package org.mithaq.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mithaq.text.DateWords.Role;

/**
 * A word, number or mark of a text, as far as dates need to tell them apart.
 *
 * <p><i>Shape:</i> {@code text} is normalised: a word in its normal form, a number in digits 0 to 9, a comma,
 * apostrophe or hyphen of whatever kind (a tatweel alone is one) as {@code ,}, {@code '} or {@code -}, a line break as {@code \n}.
 *
 * <p><i>Units:</i> {@code start} and {@code end} count code points of the original text.
 *
 * @param attached whether a number is part of a longer name, as the 19 of COVID-19 is
 */
record DateToken(Kind kind, String text, int start, int end, boolean attached) {

    enum Kind {
        WORD,
        NUMBER,
        MARK
    }

    boolean isWord(Set<String> words) {
        return kind == Kind.WORD && words.contains(text);
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isMark(char mark) {
        return kind == Kind.MARK && text.charAt(0) == mark;
    }

    /** The tokens of a text in order; white space and invisible characters between them are left out. */
    static List<DateToken> of(String text, DateWords words) {
        return new Reader(text.codePoints().toArray(), words).read();
    }

    private static final class Reader {

        private static final String COMMAS = ",\u060C";
        private static final String HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2212";

        private static final String APOSTROPHES = "'\u2019";

        private final int[] points;
        private final DateWords words;
        private final List<DateToken> tokens = new ArrayList<>();
        private int at;

        Reader(int[] points, DateWords words) {
            this.points = points;
            this.words = words;
        }

        List<DateToken> read() {
            while (at < points.length) {
                int point = points[at];
                if (Digits.isDigit(point)) {
                    number();
                } else if (Character.isLetter(point)) {
                    word();
                } else if (point == '\n' || point == '\r') {
                    add(Kind.MARK, "\n", at++, at);
                } else if (Character.isWhitespace(point) || Character.isSpaceChar(point) || isSilent(point)) {
                    at++;
                } else {
                    add(Kind.MARK, mark(point), at++, at);
                }
            }
            return tokens;
        }

        private void number() {
            int from = at;
            while (at < points.length && Digits.isDigit(points[at])) {
                at++;
            }
            tokens.add(new DateToken(Kind.NUMBER, Digits.toAscii(text(from, at)), from, at, isAttached(from)));
        }

        private void word() {
            int from = at;
            int end = at;
            while (at < points.length && (Character.isLetter(points[at]) || isSilent(points[at]))) {
                end = isInvisible(points[at]) ? end : at + 1;
                at++;
            }
            String word = words.spelled(text(from, end));
            if (word.length() > 1 && word.charAt(0) == ArabicNormalizer.WAW && words.mayFollowAnd(word.substring(1))) {
                add(Kind.WORD, word.substring(0, 1), from, from + 1);
                add(Kind.WORD, word.substring(1), from + 1, end);
            } else if (!word.isEmpty()) {
                add(Kind.WORD, word, from, end);
            } else if (points[from] == ArabicNormalizer.TATWEEL) {
                add(Kind.MARK, "-", from, end);
            }
        }

        /** Whether a letter, or a letter and a hyphen, stands directly before the number and is no prefix of its own. */
        private boolean isAttached(int from) {
            int last = tokens.size() - 1;
            if (last < 0 || tokens.get(last).end() != from) {
                return false;
            }
            DateToken before = tokens.get(last);
            if (before.kind() == Kind.WORD) {
                return !before.isWord(words.of(Role.AND)) && !before.isWord(words.of(Role.PREFIX_OF_NUMBER));
            }
            return before.isMark('-')
                    && last > 0
                    && tokens.get(last - 1).end() == before.start()
                    && isNameBeforeNumber(tokens.get(last - 1));
        }

        private boolean isNameBeforeNumber(DateToken before) {
            return before.kind() == Kind.WORD
                    && !before.isWord(words.of(Role.ORDINAL))
                    && words.month(before.text()) == null;
        }

        private void add(Kind kind, String text, int start, int end) {
            tokens.add(new DateToken(kind, text, start, end, false));
        }

        private String text(int from, int to) {
            return new String(points, from, to - from);
        }

        private static String mark(int point) {
            if (COMMAS.indexOf(point) >= 0) {
                return ",";
            }
            if (APOSTROPHES.indexOf(point) >= 0) {
                return "'";
            }
            return HYPHENS.indexOf(point) >= 0 ? "-" : Character.toString(point);
        }

        private static boolean isSilent(int point) {
            return Character.getType(point) == Character.NON_SPACING_MARK || isInvisible(point);
        }

        private static boolean isInvisible(int point) {
            return Character.getType(point) == Character.FORMAT;
        }
    }
}
