package org.mithaq.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sound of one or more Latin letters, in the alphabet of {@link SoundKey}.
 *
 * @param sound null for what is no letter without accent
 * @param length how many letters make it
 */
record LatinSound(@Nullable String sound, int length) {

    static final LatinSound NONE = new LatinSound(null, 1);

    private static final Map<String, String> GROUPS = Map.ofEntries(
            Map.entry("tch", "X"),
            Map.entry("tsh", "X"),
            Map.entry("sch", "X"),
            Map.entry("ch", "X"),
            Map.entry("sh", "X"),
            Map.entry("dj", "J"),
            Map.entry("kh", "K"),
            Map.entry("gh", "K"),
            Map.entry("ck", "K"),
            Map.entry("qu", "K"),
            Map.entry("ph", "f"),
            Map.entry("th", "t"),
            Map.entry("dh", "d"));

    /** The sound at an index. */
    static LatinSound at(String word, int index, boolean softG) {
        for (int length = 3; length >= 2; length--) {
            if (index + length <= word.length()) {
                String group = GROUPS.get(word.substring(index, index + length));
                if (group != null) {
                    return new LatinSound(group, length);
                }
            }
        }
        char letter = word.charAt(index);
        char next = index + 1 < word.length() ? word.charAt(index + 1) : ' ';
        char before = index > 0 ? word.charAt(index - 1) : ' ';
        boolean frontVowel = next == 'e' || next == 'i' || next == 'y';
        return new LatinSound(single(letter, next, before, frontVowel, softG), 1);
    }

    private static @Nullable String single(char letter, char next, char before, boolean frontVowel, boolean softG) {
        return switch (letter) {
            case 'a' -> "A";
            case 'e' -> "E";
            case 'i', 'y' -> "Y";
            case 'o', 'u', 'w' -> "W";
            // an h that ends a word after a vowel is not heard
            case 'h' -> next == ' ' && "aeiouy".indexOf(before) >= 0 ? "" : "h";
            case 'c' -> frontVowel ? "s" : "K";
            case 'g' -> frontVowel || softG ? "J" : "K";
            case 'k', 'q' -> "K";
            case 'x' -> "Ks";
            case 'p', 'b' -> "b";
            case 'f', 'v' -> "f";
            case 'j' -> "J";
            case 'd', 'l', 'm', 'n', 'r', 's', 't', 'z' -> String.valueOf(letter);
            default -> null;
        };
    }
}
