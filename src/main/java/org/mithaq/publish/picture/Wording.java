package org.mithaq.publish.picture;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;

/**
 * The words of a reader in pictures.
 *
 * @param dates says a date of EDTF
 * @param digits writes a text with the digits that the reader prefers
 */
public record Wording(Language language, UnaryOperator<String> dates, UnaryOperator<String> digits) {

    private static final int MOST_NAMES = 3;

    /** The sentence of the program under a key that follows {@code page.picture.}. */
    String text(String key, Map<String, ?> parameters) {
        return digits.apply(Messages.in(language).text("page.picture." + key, parameters));
    }

    /** As {@link #text(String, Map)}, without parameters. */
    String text(String key) {
        return text(key, Map.of());
    }

    /** A number with the digits of the reader, without separators. */
    String number(long number) {
        return digits.apply(String.valueOf(number));
    }

    /** The name of what happened; where it has none, what it was and whose. */
    public Name nameOf(Happening happening, PictureNames names) {
        if (names.has(happening.iri())) {
            return names.of(happening.iri());
        }
        String who = happening.actors().stream()
                .limit(MOST_NAMES)
                .map(actor -> names.of(actor).text())
                .collect(Collectors.joining(language == Language.ARABIC ? "، " : ", "));
        String kind = text("one." + happening.kind().code());
        return new Name(who.isEmpty() ? kind : text("of", Map.of("what", kind, "who", who)), language.tag());
    }

    /** A name that is no longer than so many characters. */
    static Name cut(Name name, int characters) {
        int length = name.text().codePointCount(0, name.text().length());
        return length <= characters
                ? name
                : new Name(
                        name.text()
                                        .substring(0, name.text().offsetByCodePoints(0, characters - 1))
                                        .strip() + "\u2026",
                        name.lang());
    }
}
