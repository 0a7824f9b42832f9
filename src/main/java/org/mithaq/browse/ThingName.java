package org.mithaq.browse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mithaq.language.Language;

/**
 * What a thing is called, in the languages in which it is called anything.
 *
 * @param texts the best text of each language
 */
public record ThingName(List<Text> texts) {

    /**
     * A text in a language.
     *
     * @param tag its BCP 47 tag; empty for none
     */
    public record Text(String text, String tag) {}

    /** A name without a language. */
    static ThingName of(String text) {
        return new ThingName(List.of(new Text(text, "")));
    }

    /** For a reader of a language: in this, else in English, Arabic or French, else in any. */
    public Text in(Language language) {
        return language.preference().stream()
                .flatMap(tag -> exactlyIn(tag).stream())
                .findFirst()
                .orElseGet(() -> texts.get(0));
    }

    /** The text in just this language. */
    public Optional<Text> exactlyIn(String tag) {
        return texts.stream()
                .filter(text -> text.tag().toLowerCase(Locale.ROOT).equals(tag))
                .findFirst();
    }
}
