package org.mithaq.publish.csv;

import java.util.regex.Pattern;

/**
 * Keeps texts from being taken for formulas where a file can't say that they are texts.
 *
 * <p><em>Source</em>: OWASP, CSV injection.
 */
final class FormulaGuard {

    /** Before it, spreadsheets pass over what can't be seen; those of East Asia take wide signs as well. */
    private static final Pattern FORMULA = Pattern.compile(
            "[\\s\\p{Z}\\p{Cf}']*+[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\u2212].*|[\\t\\r\\n].*", Pattern.DOTALL);

    private FormulaGuard() {}

    /**
     * The text, with an apostrophe before one that begins like a formula, whatever apostrophes or spaces stand there already:
     * who takes one apostrophe away from such a text has it as it was.
     */
    static String guarded(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
