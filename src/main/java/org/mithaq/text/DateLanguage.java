package org.mithaq.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads Gregorian dates in the words of a language.
 *
 * <p>Understood are days, months and years; ranges ("from 17 to 20 May 2022", "between", a hyphen); days listed with
 * "and"; weekdays before any of them; both digit systems. A date without a year becomes {@code XXXX-MM-DD}.
 *
 * <p>In Arabic the month names of the Maghreb, of Egypt and the Gulf and of the Mashreq are read, alone or paired with a
 * slash or parentheses. In English and French capitals and accents do not matter, names may be cut short, and dates of
 * three numbers are read when day and month can't be confused.
 *
 * <p>Not read, because it would be a guess: Hijri years, years before 1583, days that the calendar lacks, ranges whose end
 * is not after their start or whose year is not stated, 5/6/2019, and words relative to a day that the text does not give,
 * such as "today".
 */
public enum DateLanguage {
    ARABIC("ar", ArabicDateWords.table()),
    ENGLISH("en", EnglishDateWords.table()),
    FRENCH("fr", FrenchDateWords.table());

    private final String code;
    private final DateWords words;

    DateLanguage(String code, DateWords words) {
        this.code = code;
        this.words = words;
    }

    /**
     * The language of a language tag, whatever the region; empty when its dates are not read.
     *
     * <p><i>Source:</i> primary subtag of BCP 47.
     */
    public static Optional<DateLanguage> of(String tag) {
        String primary = tag.split("-", 2)[0];
        return Arrays.stream(values())
                .filter(language -> language.code.equalsIgnoreCase(primary))
                .findFirst();
    }

    /**
     * Reads an expression that is a date and nothing else.
     *
     * <p><i>Shape:</i> empty when it is no date, has other words beside the date, or lists days that are no interval.
     */
    public Optional<StatedDate> parse(String expression) {
        String stripped = expression.strip();
        List<DateToken> tokens = DateToken.of(stripped, words);
        return new DateGrammar(tokens, words)
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
    public List<StatedDate> find(String text) {
        return find(DateToken.of(text, words), text);
    }

    /**
     * The date that words are about: the whole of them, or else the only date among them unless a word beside it says
     * that another time is meant, as in "before 11 February 2022".
     */
    public Optional<StatedDate> only(String text) {
        Optional<StatedDate> whole = parse(text);
        if (whole.isPresent()) {
            return whole;
        }
        List<DateToken> tokens = DateToken.of(text, words);
        List<StatedDate> found = find(tokens, text);
        boolean apart = tokens.stream().anyMatch(token -> token.isWord(words.of(DateWords.Role.APART)));
        return found.size() == 1 && !apart ? Optional.of(found.get(0)) : Optional.empty();
    }

    private List<StatedDate> find(List<DateToken> tokens, String text) {
        DateGrammar grammar = new DateGrammar(tokens, words);
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
