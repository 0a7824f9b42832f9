package org.mithaq.text;

import java.util.List;

/**
 * Whether one word may be another with one typing error. Short words differ in one letter from many others (Iran and Iraq,
 * Chine and Chile), so that a letter typed for another is believed only where hands or eyes confuse the two, unless
 * the word is long.
 */
public final class TypingError {

    private static final int SHORTEST = 4;
    private static final int LONG = 6;

    /** Letters that stand beside each other: rows and columns of three keyboards. */
    private static final String KEYBOARDS = """
            qwertyuiop
            asdfghjkl
            zxcvbnm
            azertyuiop
            qsdfghjklm
            wxcvbn
            ضصثقفغعهخحجد
            شسيبلاتنمكط
            qaz
            wsx
            edc
            rfv
            tgb
            yhn
            ujm
            zsw
            ik
            ol
            """;

    /** Letters that look or sound alike. */
    private static final String LOOK_ALIKE = """
            بتثني
            جحخ
            دذ
            رز
            سش
            صض
            طظ
            عغ
            فق
            اويه
            تط
            سص
            دض
            aeiouy
            """;

    private static final List<String> ROWS = KEYBOARDS.lines().toList();
    private static final List<String> GROUPS = LOOK_ALIKE.lines().toList();

    private TypingError() {}

    /**
     * Whether {@code typed} is {@code meant} with one letter left out, doubled or added, two neighbours exchanged, or a
     * letter typed for another. Never when they are equal, when one of them has less than four letters, or when a digit is
     * concerned.
     */
    public static boolean isPlausible(String typed, String meant) {
        return differsByOne(typed, meant);
    }

    /**
     * The same where {@code meant} is an acronym, in which each letter is a word: the first one is not in doubt, and a
     * letter for another only in long ones.
     */
    public static boolean isPlausibleInAcronym(String typed, String meant) {
        return typed.charAt(0) == meant.charAt(0)
                && (typed.length() != meant.length()
                        || typed.length() >= LONG
                        || isExchange(typed, meant, firstDifference(typed, meant)))
                && differsByOne(typed, meant);
    }

    private static boolean differsByOne(String typed, String meant) {
        if (typed.length() < SHORTEST
                || meant.length() < SHORTEST
                || typed.equals(meant)
                || Math.abs(typed.length() - meant.length()) > 1) {
            return false;
        }
        int at = firstDifference(typed, meant);
        if (isDigitAt(typed, at) || isDigitAt(meant, at)) {
            return false;
        }
        boolean inDoubt = at > 0 || typed.length() >= LONG;
        if (typed.length() < meant.length()) {
            return inDoubt && typed.substring(at).equals(meant.substring(at + 1));
        } else if (typed.length() > meant.length()) {
            return inDoubt && typed.substring(at + 1).equals(meant.substring(at));
        } else if (isExchange(typed, meant, at)) {
            return true;
        }
        return typed.substring(at + 1).equals(meant.substring(at + 1))
                && (at > 0 && typed.length() >= LONG || areConfused(typed.charAt(at), meant.charAt(at)));
    }

    private static boolean isExchange(String typed, String meant, int at) {
        return at + 1 < typed.length()
                && at + 1 < meant.length()
                && typed.charAt(at) == meant.charAt(at + 1)
                && typed.charAt(at + 1) == meant.charAt(at)
                && typed.substring(at + 2).equals(meant.substring(at + 2));
    }

    private static int firstDifference(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int at = 0;
        while (at < shorter && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private static boolean isDigitAt(String word, int index) {
        return index < word.length() && Digits.isDigit(word.charAt(index));
    }

    private static boolean areConfused(char one, char other) {
        return ROWS.stream().anyMatch(row -> areNeighbours(row, one, other))
                || GROUPS.stream().anyMatch(group -> group.indexOf(one) >= 0 && group.indexOf(other) >= 0);
    }

    private static boolean areNeighbours(String row, char one, char other) {
        int first = row.indexOf(one);
        int second = row.indexOf(other);
        return first >= 0 && second >= 0 && Math.abs(first - second) == 1;
    }
}
