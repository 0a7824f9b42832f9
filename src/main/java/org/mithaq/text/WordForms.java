package org.mithaq.text;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.ar.ArabicStemmer;
import org.apache.lucene.analysis.en.EnglishMinimalStemmer;
import org.apache.lucene.analysis.fr.FrenchMinimalStemmer;

/**
 * Other forms of a word under which it is found as well. Words are {@linkplain NameWord#key keys}.
 *
 * <p>Which letter of an Arabic word is a conjunction or preposition can't be told from the word alone, so that each
 * reading is a form; two words meet when any of their forms do.
 *
 * <p><i>Source:</i> the prefixes of light stemming (Larkey, Ballesteros and Connell 2002, "light10") one by one; the
 * endings by Lucene's stemmer for Arabic and its minimal stemmers for English and French.
 */
public final class WordForms {

    private static final int LONGEST = 60;
    private static final char FEH = '\u0641';
    private static final char BEH = '\u0628';
    private static final String ALEF = "\u0627";
    /** The ending of the names of countries belongs to them. */
    private static final String COUNTRY = "\u064A\u0627";

    /** Each line: a number, and its words in keys; Roman numerals of one letter are left out. */
    private static final String NUMBERS = """
            1 first premier premiere اول اولي
            2 second deuxieme seconde ii ثاني ثانيه
            3 third troisieme iii ثالث ثالثه
            4 fourth quatrieme iv رابع رابعه
            5 fifth cinquieme خامس خامسه
            6 sixth sixieme vi سادس سادسه
            7 seventh septieme vii سابع سابعه
            8 eighth huitieme viii ثامن ثامنه
            9 ninth neuvieme ix تاسع تاسعه
            10 tenth dixieme عاشر عاشره
            """;

    private static final Map<String, String> DIGITS = digits();

    private WordForms() {}

    private static Map<String, String> digits() {
        Map<String, String> digits = new HashMap<>();
        NUMBERS.lines().map(line -> line.split(" ")).forEach(line -> {
            for (int i = 1; i < line.length; i++) {
                digits.put(line[i], line[0]);
            }
        });
        return digits;
    }

    /**
     * The readings of a word without what is written together with it: Arabic conjunctions, prepositions and articles, and
     * the endings of ordinal numbers; ordinals in words as digits. Without the word itself; often empty.
     */
    public static Set<String> of(String word) {
        Set<String> forms = new LinkedHashSet<>();
        if (word.length() > LONGEST) {
            return forms;
        }
        if (Digits.isDigit(word.charAt(0))) {
            String digits = word.replaceFirst("(?<=\\d)(?:st|nd|rd|th|e|er|re|ere|eme|ieme|nde)$", "");
            forms.add(digits);
        } else if (isArabic(word)) {
            withoutClitics(word, forms);
        }
        Set<String> numbers = new LinkedHashSet<>();
        numbers.add(DIGITS.getOrDefault(word, word));
        forms.forEach(form -> numbers.add(DIGITS.getOrDefault(form, form)));
        forms.addAll(numbers);
        forms.remove(word);
        return forms;
    }

    private static void withoutClitics(String word, Set<String> forms) {
        String rest = word;
        if (startsWith(rest, ArabicNormalizer.WAW) || startsWith(rest, FEH)) {
            rest = rest.substring(1);
            forms.add(rest);
            prepositionAndArticle(rest, forms);
        }
        prepositionAndArticle(word, forms);
    }

    private static void prepositionAndArticle(String word, Set<String> forms) {
        String rest = word;
        if (startsWith(rest, BEH) || startsWith(rest, ArabicNormalizer.KAF) || startsWith(rest, ArabicNormalizer.LAM)) {
            rest = rest.substring(1);
            forms.add(rest);
        }
        if (rest.length() >= 5 && rest.startsWith("\u0627\u0644")) {
            forms.add(rest.substring(2));
        } else if (rest.length() >= 4 && word.startsWith("\u0644\u0644")) {
            forms.add(rest.substring(1));
        }
    }

    private static boolean startsWith(String word, char letter) {
        return word.length() >= 4 && word.charAt(0) == letter;
    }

    /** The stems of a word and of its {@linkplain #of forms}; words of one stem are of one family, more or less. */
    public static Set<String> stems(String word) {
        Set<String> stems = new LinkedHashSet<>();
        if (word.length() > LONGEST || Digits.isDigit(word.charAt(0))) {
            return stems;
        }
        if (isArabic(word)) {
            stems.add(arabicStem(word));
            of(word).stream()
                    .filter(WordForms::isArabic)
                    .map(WordForms::arabicStem)
                    .forEach(stems::add);
        } else {
            char[] english = word.toCharArray();
            stems.add(new String(english, 0, new EnglishMinimalStemmer().stem(english, english.length)));
            char[] french = word.toCharArray();
            stems.add(new String(french, 0, new FrenchMinimalStemmer().stem(french, french.length)));
        }
        stems.removeIf(stem -> stem.length() < 3);
        return stems;
    }

    private static String arabicStem(String word) {
        boolean endsWithAlef = word.length() >= 5 && word.endsWith(ALEF) && !word.endsWith(COUNTRY);
        char[] letters = word.toCharArray();
        int length = endsWithAlef ? letters.length - 1 : letters.length;
        return new String(letters, 0, new ArabicStemmer().stemSuffix(letters, length));
    }

    static boolean isArabic(String word) {
        return !word.isEmpty() && word.chars().allMatch(letter -> letter >= '\u0621' && letter <= '\u06FF');
    }
}
