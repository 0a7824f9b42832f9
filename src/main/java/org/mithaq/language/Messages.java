package org.mithaq.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The sentences of the program in one language, from {@code messages/messages_{ar,en,fr}.properties} (UTF-8). They are
 * ICU message patterns with named parameters, so that counted things follow the plural rules of the language (six forms
 * in Arabic); numbers are written with the digits 0–9 in every language.
 */
public final class Messages {

    private final Language language;
    private final ULocale locale;
    private final ResourceBundle bundle;

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
        return new Messages(language);
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
        return new MessageFormat(bundle.getString(key), locale).format(parameters);
    }

    /** The sentence under {@code key}, which names no parameters. */
    public String text(String key) {
        return text(key, Map.of());
    }
}
