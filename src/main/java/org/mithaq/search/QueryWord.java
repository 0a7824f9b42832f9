package org.mithaq.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.mithaq.text.Digits;
import org.mithaq.text.SoundKey;
import org.mithaq.text.StopWords;
import org.mithaq.text.WordForms;

/** A word that somebody searches for, with the words of the index that it may mean. */
final class QueryWord {

    /** How a word of a name answers the word: the more weight, the more surely. */
    record Answer(MatchKind kind, double weight) {}

    private static final Answer SAME = new Answer(MatchKind.WORDS, 1);
    private static final Answer FORM = new Answer(MatchKind.WORDS, 0.9);
    private static final Answer FAMILY = new Answer(MatchKind.WORDS, 0.8);
    private static final Answer CORRECTED = new Answer(MatchKind.CORRECTED, 0.6);
    private static final Answer SOUND = new Answer(MatchKind.SOUND, 0.5);
    private static final int SHORTEST_PREFIX = 2;
    private static final int SHORTEST_FORM = 3;

    private final String key;
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final List<String> prefixes = new ArrayList<>();

    /**
     * A word by its key.
     *
     * @param begun whether it may be the beginning of a longer word
     * @param corrected whether typing errors are looked for
     */
    QueryWord(String key, boolean begun, boolean corrected, Vocabulary vocabulary) {
        this.key = key;
        Set<String> forms = new LinkedHashSet<>();
        forms.add(key);
        WordForms.of(key).stream()
                .filter(form -> form.length() >= SHORTEST_FORM || isNumber(form))
                .forEach(forms::add);
        forms.forEach(form -> answers.put(form, form.equals(key) ? SAME : FORM));
        if (isNumber(key)) {
            return;
        }
        for (String stem : WordForms.stems(key)) {
            vocabulary.words(NameDocument.STEM, stem).forEach(word -> answers.putIfAbsent(word, FAMILY));
        }
        boolean acronym = vocabulary.isAcronym(key);
        if (corrected && !acronym) {
            forms.forEach(form -> vocabulary.corrections(form).forEach(word -> answers.putIfAbsent(word, CORRECTED)));
        }
        forms.forEach(form -> addSounds(form, acronym, vocabulary));
        if (begun) {
            forms.stream()
                    .filter(form -> form.length() >= (form.equals(key) ? SHORTEST_PREFIX : SHORTEST_FORM))
                    .forEach(prefixes::add);
        }
    }

    private void addSounds(String form, boolean acronym, Vocabulary vocabulary) {
        for (String consonants : SoundKey.consonants(form)) {
            for (String word : vocabulary.words(NameDocument.SOUND, consonants)) {
                boolean otherScript = isLatin(word) != isLatin(form);
                boolean spelledOut = otherScript || !acronym && !vocabulary.isAcronym(word);
                if (!answers.containsKey(word) && spelledOut && SoundKey.alike(form, word)) {
                    answers.put(word, SOUND);
                }
            }
        }
    }

    String key() {
        return key;
    }

    /** Whether a name must answer the word; names have and lack articles and prepositions. */
    boolean isRequired() {
        return !StopWords.contains(key);
    }

    /** Finds the documents of which a word in {@code field} answers this one. */
    Query in(String field) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        any.add(
                new TermInSetQuery(
                        field, answers.keySet().stream().map(BytesRef::new).toList()),
                Occur.SHOULD);
        prefixes.forEach(prefix -> any.add(new PrefixQuery(new Term(field, prefix)), Occur.SHOULD));
        return any.build();
    }

    /** How a word of a name, given with its forms, answers this one; null when it does not. */
    @Nullable
    Answer answer(String[] forms) {
        Answer best = null;
        for (int i = 0; i < forms.length; i++) {
            Answer answer = answers.get(forms[i]);
            if (answer == null) {
                answer = begun(forms[i]);
            }
            if (answer != null && i > 0 && answer.weight > FORM.weight) {
                answer = FORM;
            }
            best = better(best, answer);
        }
        return best;
    }

    private @Nullable Answer begun(String word) {
        Answer best = null;
        for (String prefix : prefixes) {
            if (word.startsWith(prefix)) {
                best = better(best, new Answer(MatchKind.PREFIX, 0.4 + 0.4 * prefix.length() / word.length()));
            }
        }
        return best;
    }

    private static @Nullable Answer better(@Nullable Answer one, @Nullable Answer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        int order = one.kind.compareTo(other.kind);
        return order < 0 || order == 0 && one.weight >= other.weight ? one : other;
    }

    private static boolean isNumber(String word) {
        return Digits.toAscii(word).chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }

    private static boolean isLatin(String word) {
        return word.chars().allMatch(letter -> letter < '\u0600');
    }
}
