package org.mithaq.search;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.mithaq.text.SoundKey;
import org.mithaq.text.WordForms;

/** The terms under which words are found. They are kept, since names repeat each other's words; one thread uses it. */
final class WordTerms {

    private static final int MOST_KEPT = 50_000;

    private final Map<String, Terms> kept = new HashMap<>();

    /**
     * The terms of one word.
     *
     * @param forms the word first, then its forms
     * @param ways the terms of {@link NameDocument#FORM}: which stems and sounds lead to the word
     */
    record Terms(Set<String> forms, Set<String> ways) {

        /** The word with its forms, as {@link NameDocument#WORDS} has them. */
        String encoded() {
            return String.join("|", forms);
        }
    }

    /** The terms of a word, given as a key. */
    Terms of(String word) {
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(word, WordTerms::make);
    }

    private static Terms make(String word) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(word);
        forms.addAll(WordForms.of(word));
        Set<String> ways = new LinkedHashSet<>();
        WordForms.stems(word).forEach(stem -> ways.add(NameDocument.form(NameDocument.STEM, stem) + word));
        for (String form : forms) {
            SoundKey.consonants(form).forEach(sound -> ways.add(NameDocument.form(NameDocument.SOUND, sound) + form));
        }
        return new Terms(forms, ways);
    }
}
