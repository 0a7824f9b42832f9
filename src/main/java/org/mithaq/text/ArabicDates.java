package org.mithaq.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads Gregorian dates in Arabic words.
 *
 * <p>Understood are days, months and years; ranges ("from 17 to 20 May 2022", "between", a hyphen); days listed with
 * "and"; weekdays before any of them; the month names of the Maghreb, of Egypt and the Gulf and of the Mashreq, alone or
 * paired with a slash or parentheses; both digit systems. A date without a year becomes {@code XXXX-MM-DD}.
 *
 * <p>Not read, because it would be a guess: Hijri years, years before 1583, days that the calendar lacks, ranges whose end
 * is not after their start or whose year is not stated, numbers in digits only such as 5/6/2019, and words relative to a
 * day that the text does not give, such as "today".
 */
public final class ArabicDates {

    private ArabicDates() {}

    /**
     * Reads an expression that is a date and nothing else.
     *
     * <p><i>Shape:</i> empty when it is no date, has other words beside the date, or lists days that are no interval.
     */
    public static Optional<StatedDate> parse(String expression) {
        String stripped = expression.strip();
        List<DateToken> tokens = DateToken.of(stripped);
        return new DateGrammar(tokens)
                .expressionAt(0)
                .filter(dates -> dates.to() == tokens.size())
                .map(DateExpression::readings)
                .filter(readings -> readings.size() == 1)
                .map(readings -> stated(readings.get(0), tokens, stripped));
    }

    /**
     * Finds the dates in running text, in the order of the text, none inside another.
     *
     * <p><i>Shape:</i> days listed with "and" that do not follow each other are a date each.
     */
    public static List<StatedDate> find(String text) {
        List<DateToken> tokens = DateToken.of(text);
        DateGrammar grammar = new DateGrammar(tokens);
        List<StatedDate> found = new ArrayList<>();
        for (int index = 0; index < tokens.size(); ) {
            Optional<DateExpression> dates = grammar.expressionAt(index);
            dates.ifPresent(
                    expression -> expression.readings().forEach(reading -> found.add(stated(reading, tokens, text))));
            index = dates.map(DateExpression::to).orElse(index + 1);
        }
        return List.copyOf(found);
    }

    private static StatedDate stated(DateExpression.Reading reading, List<DateToken> tokens, String text) {
        int start = tokens.get(reading.from()).start();
        int end = tokens.get(reading.to() - 1).end();
        String words = text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
        return new StatedDate(
                reading.edtf(), words, start, end, reading.weekdays().stream().findFirst(), reading.check());
    }
}
