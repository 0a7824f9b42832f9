package org.mithaq.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sound of an Arabic letter, in the alphabet of {@link SoundKey}. */
final class ArabicSound {

    /** Each line: a sound, and the letters that have it. */
    private static final String LETTERS = """
            A ا
            ' ء ع
            W و
            Y ي
            h ه ح
            b ب پ
            t ت ط ث
            J ج چ
            K ك ق خ غ گ ڭ
            d د ض ذ ظ
            r ر
            z ز
            s س ص
            X ش
            f ف ڤ
            l ل
            m م
            n ن
            """;

    private static final Map<Character, String> SOUNDS = sounds();
    private static final char AYN = '\u0639';

    private ArabicSound() {}

    private static Map<Character, String> sounds() {
        Map<Character, String> sounds = new HashMap<>();
        LETTERS.lines().map(line -> line.split(" ")).forEach(line -> {
            for (int i = 1; i < line.length; i++) {
                sounds.put(line[i].charAt(0), line[0]);
            }
        });
        return sounds;
    }

    /** The sound of the letter at an index; null for what is no letter of a word. */
    static @Nullable String of(String word, int index) {
        char letter = word.charAt(index);
        if (index == 0 && (letter == ArabicNormalizer.ALEF || letter == AYN)) {
            return "?";
        }
        // teh marbuta, as keys have it
        boolean endsWithHeh = letter == ArabicNormalizer.HEH && index == word.length() - 1;
        return endsWithHeh ? "A" : SOUNDS.get(letter);
    }
}
