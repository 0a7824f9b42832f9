package org.mithaq.language;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A language in which Mithaq speaks to people. The order is that of preference when nothing else decides. */
public enum Language {
    ENGLISH("en", false),
    ARABIC("ar", true),
    FRENCH("fr", false);

    private final String tag;
    private final boolean rightToLeft;

    Language(String tag, boolean rightToLeft) {
        this.tag = tag;
        this.rightToLeft = rightToLeft;
    }

    /** The BCP 47 tag: {@code en}, {@code ar} or {@code fr}. */
    public String tag() {
        return tag;
    }

    /** The tags of the languages in which a reader of this one takes a text, the best first: this, English, Arabic, French. */
    public List<String> preference() {
        return Stream.concat(Stream.of(this), Stream.of(values()))
                .distinct()
                .map(Language::tag)
                .toList();
    }

    /** The value of the HTML attribute {@code dir}. */
    public String direction() {
        return rightToLeft ? "rtl" : "ltr";
    }

    /** The locale of this language, without a region. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The language of a BCP 47 tag by its primary subtag, in any case; empty for any other language. */
    public static Optional<Language> ofTag(String tag) {
        String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        for (Language language : values()) {
            if (language.tag.equals(primary)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /**
     * The best language for an {@code Accept-Language} header: highest quality first, then the order of the header. A
     * missing, malformed or unsatisfiable header, or {@code *}, gives English; a quality of 0 excludes a language.
     *
     * <p><em>Source</em>: RFC 9110 section 12.5.4, lookup of RFC 4647 section 3.4.
     */
    public static Language negotiate(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ENGLISH;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
            return ranges.stream()
                    .filter(range -> range.getWeight() > 0)
                    .sorted(Comparator.comparingDouble(Locale.LanguageRange::getWeight)
                            .reversed())
                    .flatMap(range -> ofTag(range.getRange()).stream())
                    .findFirst()
                    .orElse(ENGLISH);
        } catch (IllegalArgumentException malformed) {
            return ENGLISH;
        }
    }
}
