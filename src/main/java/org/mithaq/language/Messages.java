package org.mithaq.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of the program in one language, from {@code messages/messages_{ar,en,fr}.properties} (UTF-8). They are
 * ICU message patterns with named parameters, so that counted things follow the plural rules of the language (six forms
 * in Arabic); numbers are written with the digits 0–9 in every language. Each is read once.
 */
public final class Messages {

    private static final Map<Language, Messages> KNOWN = new ConcurrentHashMap<>();

    private final Language language;
    private final ULocale locale;
    private final ResourceBundle bundle;
    private final Map<String, Sentence> sentences = new ConcurrentHashMap<>();

    private Messages(Language language) {
        this.language = language;
        this.locale = ULocale.forLanguageTag(language.tag() + "-u-nu-latn");
        this.bundle = ResourceBundle.getBundle(
                "messages.messages",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The sentences in the given language. */
    public static Messages in(Language language) {
        return KNOWN.computeIfAbsent(language, Messages::new);
    }

    /** The language of these sentences. */
    public Language language() {
        return language;
    }

    /** Whether there is a sentence under the key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /**
     * The sentence under {@code key} with its parameters filled in; a parameter that is not given stays as written.
     *
     * @throws MissingResourceException when there is no such key: a defect of the program, found by a test
     */
    public String text(String key, Map<String, ?> parameters) {
        return sentences.computeIfAbsent(key, this::read).with(parameters);
    }

    /** The sentence under {@code key}, which names no parameters. */
    public String text(String key) {
        return text(key, Map.of());
    }

    private Sentence read(String key) {
        return new Sentence(new MessageFormat(bundle.getString(key), locale));
    }

    /** A sentence that has been parsed. */
    private static final class Sentence {

        private final MessageFormat pattern;

        /** The whole of it where nothing is to be filled in. */
        private final @Nullable String fixed;

        Sentence(MessageFormat pattern) {
            this.pattern = pattern;
            this.fixed = pattern.getArgumentNames().isEmpty() ? pattern.format(Map.of()) : null;
        }

        /** A pattern of ICU serves one thread at a time; to copy it would cost more than to fill it in. */
        String with(Map<String, ?> parameters) {
            if (fixed != null) {
                return fixed;
            }
            synchronized (pattern) {
                return pattern.format(parameters);
            }
        }
    }
}
