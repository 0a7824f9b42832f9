package org.mithaq.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/** Writes words in Latin letters that differ in case, accents or typographic form alike. */
final class LatinSpelling {

    private LatinSpelling() {}

    /** The word in small letters without accents and invisible characters. */
    static String fold(String word) {
        String decomposed = Normalizer.normalize(ArabicNormalizer.normalize(word), Form.NFD);
        StringBuilder bare = new StringBuilder(decomposed.length());
        decomposed
                .codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .forEach(bare::appendCodePoint);
        return bare.toString().toLowerCase(Locale.ROOT);
    }
}
