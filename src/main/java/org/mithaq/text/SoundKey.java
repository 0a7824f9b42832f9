package org.mithaq.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a word sounds, roughly, whether it is written in Arabic or in Latin letters: its consonants, and between them the
 * vowels. Arabic rarely writes short vowels, and Latin spellings follow French or English habits ({@code ch} and
 * {@code sh}, {@code ou} and {@code u}); so two words sound alike when their consonants are the same and no vowel that
 * Arabic writes is missing from the Latin word.
 *
 * <p><i>Shape:</i> {@code K} stands for k, q, kh, gh and hard g, {@code X} for sh and ch, {@code J} for j and dj, f for v
 * too, b for p, d for dh; t for th. Vowels: {@code A}, {@code W} (o, u, w), {@code Y} (i, y), {@code E} (Latin e),
 * {@code ?} (an alef or ayn at the beginning: any).
 */
public final class SoundKey {

    private static final int LONGEST = 40;

    private final String consonants;
    private final List<String> vowels;
    private final boolean arabic;

    private SoundKey(String consonants, List<String> vowels, boolean arabic) {
        this.consonants = consonants;
        this.vowels = vowels;
        this.arabic = arabic;
    }

    /** The consonants of a word, one reading per string; none when it has less than two or holds digits. */
    public static Set<String> consonants(String word) {
        Set<String> readings = new LinkedHashSet<>();
        readings(word).forEach(reading -> readings.add(reading.consonants));
        return readings;
    }

    /** Whether two words may be spellings of one: some reading of each sounds alike. */
    public static boolean alike(String one, String other) {
        return readings(one).stream().anyMatch(a -> readings(other).stream().anyMatch(a::soundsLike));
    }

    private static List<SoundKey> readings(String word) {
        List<SoundKey> readings = new ArrayList<>();
        if (word.length() <= LONGEST) {
            read(word, false).ifPresent(readings::add);
            if (word.indexOf('g') >= 0) {
                read(word, true).ifPresent(readings::add);
            }
        }
        return readings;
    }

    private static Optional<SoundKey> read(String word, boolean softG) {
        boolean arabic = WordForms.isArabic(word);
        StringBuilder consonants = new StringBuilder();
        List<String> vowels = new ArrayList<>();
        StringBuilder gap = new StringBuilder();
        String letters = arabic ? word.replace("\u062A\u0634", "\u0634").replace("\u062F\u062C", "\u062C") : word;
        int index = 0;
        while (index < letters.length()) {
            LatinSound latin = arabic ? LatinSound.NONE : LatinSound.at(letters, index, softG);
            String sound = arabic ? ArabicSound.of(letters, index) : latin.sound();
            if (sound == null) {
                return Optional.empty();
            }
            index += arabic ? 1 : latin.length();
            for (char part : sound.toCharArray()) {
                append(part, consonants, vowels, gap);
            }
        }
        vowels.add(gap.toString());
        return consonants.length() < 2
                ? Optional.empty()
                : Optional.of(new SoundKey(consonants.toString(), vowels, arabic));
    }

    private static void append(char part, StringBuilder consonants, List<String> vowels, StringBuilder gap) {
        if ("AEWY?'".indexOf(part) >= 0) {
            gap.append(part);
            return;
        }
        int last = consonants.length() - 1;
        boolean doubled = last >= 0 && gap.isEmpty() && consonants.charAt(last) == part;
        if (!doubled) {
            vowels.add(gap.toString());
            consonants.append(part);
            gap.setLength(0);
        }
    }

    private boolean soundsLike(SoundKey other) {
        if (!consonants.equals(other.consonants)) {
            return false;
        }
        // a vowel that a word begins with is always written
        if (vowels.get(0).isEmpty() != other.vowels.get(0).isEmpty()) {
            return false;
        }
        for (int i = 0; i < vowels.size(); i++) {
            String mine = vowels.get(i);
            String its = other.vowels.get(i);
            boolean alike = arabic == other.arabic
                    ? (arabic ? sameLongVowels(mine, its) : share(mine, its))
                    : (arabic ? covers(its, mine) : covers(mine, its));
            if (!alike) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameLongVowels(String one, String other) {
        return has(one, 'W') == has(other, 'W') && has(one, 'Y') == has(other, 'Y');
    }

    private static boolean share(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() && other.isEmpty();
        }
        return one.chars().anyMatch(vowel -> matches(other, (char) vowel));
    }

    /** Whether each vowel that Arabic writes is heard in the Latin spelling. */
    private static boolean covers(String latin, String written) {
        return written.chars().allMatch(vowel -> vowel == '\'' || matches(latin, (char) vowel));
    }

    private static boolean matches(String vowels, char vowel) {
        return switch (vowel) {
            case '?' -> !vowels.isEmpty();
            case 'E' -> has(vowels, 'E') || has(vowels, 'A') || has(vowels, 'Y');
            case 'A', 'Y' -> has(vowels, vowel) || has(vowels, 'E');
            default -> has(vowels, vowel);
        };
    }

    private static boolean has(String vowels, char vowel) {
        return vowels.indexOf(vowel) >= 0;
    }
}
