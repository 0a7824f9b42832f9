package org.mithaq.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.publish.vocabulary.VocabularyPath;
import org.mithaq.vocab.IriScheme;

/**
 * A page and its reader, as templates know them under the name {@code page}.
 *
 * <p>Addresses of this server come without its name, so that they work behind any proxy.
 */
public final class Page {

    private static final Map<String, String> SECTIONS = Map.of("model", "ontology", "data", "dataset");

    private final Language language;
    private final Messages messages;
    private final Preferences preferences;
    private final DateWriter dates;
    private final String path;
    private final String query;
    private final Assets assets;
    private final List<String> scripts = new ArrayList<>();
    private final List<String> styles = new ArrayList<>();
    private String title = "";
    private String section = "";
    private String styleInside = "";

    Page(Language language, Preferences preferences, String path, String query, Assets assets) {
        this.language = language;
        this.messages = Messages.in(language);
        this.preferences = preferences;
        this.dates = new DateWriter(messages, preferences);
        this.path = path;
        this.query = query;
        this.assets = assets;
    }

    /** The page with this title, legible and not escaped. */
    public Page title(String words) {
        this.title = words;
        return this;
    }

    /** The page in a section of the navigation: {@code browse}, {@code pictures}, {@code ask}, {@code data}, {@code model}. */
    public Page section(String name) {
        this.section = name;
        return this;
    }

    /** The page with a script, an asset such as {@code js/network.js}; it runs after the page is read. */
    public Page script(String asset) {
        scripts.add(asset);
        return this;
    }

    /** The page with another style sheet, an asset. */
    public Page style(String asset) {
        styles.add(asset);
        return this;
    }

    /**
     * The page with one style sheet inside it allowed: for a library that writes one.
     *
     * @param digest of its text, as the policy names it: {@code sha256-…}
     */
    public Page styleInside(String digest) {
        styleInside = " '" + digest + "'";
        return this;
    }

    /** What the policy allows beside the style sheets of files. */
    String styleInside() {
        return styleInside;
    }

    /** A literal as the page shows it. */
    public Word word(Node literal) {
        return Word.of(literal, language);
    }

    /**
     * A text that somebody else wrote, as the page shows it.
     *
     * @param lang its BCP 47 tag; empty for none
     */
    public Word word(String text, String lang) {
        return Word.of(text, lang, language);
    }

    /** The language of the page. */
    public Language language() {
        return language;
    }

    /** The BCP 47 tag of the language. */
    public String lang() {
        return language.tag();
    }

    /** {@code rtl} or {@code ltr}. */
    public String dir() {
        return language.direction();
    }

    /** All languages, this one included. */
    public List<Language> languages() {
        return List.of(Language.ARABIC, Language.FRENCH, Language.ENGLISH);
    }

    /** The name of a language in itself. */
    public String nameOf(Language other) {
        return other.locale().getDisplayLanguage(other.locale());
    }

    /** What the reader prefers. */
    public Preferences preferences() {
        return preferences;
    }

    /** The title. */
    public String title() {
        return title;
    }

    /** The section of the navigation; empty for none. */
    public String section() {
        return section;
    }

    /** The addresses of the scripts. */
    public List<String> scripts() {
        return scripts.stream().map(assets::address).toList();
    }

    /** The addresses of the style sheets beside that of all pages. */
    public List<String> styles() {
        return styles.stream().map(assets::address).toList();
    }

    /** The sentence of the program under a key. */
    public String text(String key) {
        return localized(messages.text(key));
    }

    /** The sentence of the program under a key, with parameters. */
    public String text(String key, Map<String, ?> parameters) {
        return localized(messages.text(key, parameters));
    }

    /** Whether there is a sentence under a key. */
    public boolean has(String key) {
        return messages.has(key);
    }

    /** The address of a page in this language, by what follows the language: {@code search?q=…}. */
    public String href(String rest) {
        return "/" + language.tag() + "/" + rest;
    }

    /** Where a section of the navigation begins, as {@link #href} takes it. */
    public String sectionPath(String name) {
        return SECTIONS.getOrDefault(name, name);
    }

    /** The address of an asset. */
    public String asset(String name) {
        return assets.address(name);
    }

    /** What follows the language in the address of this page, without its query. */
    public String path() {
        return path;
    }

    /** The address of this page with its query. */
    public String here() {
        return in(language);
    }

    /** The address of this very page in another language. */
    public String in(Language other) {
        return "/" + other.tag() + "/" + path + (query.isEmpty() ? "" : "?" + query);
    }

    /** The address of the page here of a thing, a term, a concept, a code list or a shape; empty for what has none. */
    public Optional<String> own(String iri) {
        Optional<String> path = IriScheme.isVocabulary(iri) ? VocabularyPath.of(iri) : IriScheme.pathOf(iri);
        return path.map(this::href);
    }

    /**
     * The address by which an IRI can be followed: the page of what is ours, the address on the web of what is elsewhere; null
     * for what is no address on the web.
     */
    public @Nullable String follow(String iri) {
        return own(iri).orElse(isOnTheWeb(iri) ? iri : null);
    }

    /** Whether an IRI leads away from this installation. */
    public boolean isElsewhere(String iri) {
        return own(iri).isEmpty();
    }

    /** A number with the separators of the language and the digits of the reader. */
    public String number(long number) {
        return localized(String.format(Locale.ROOT, "%,d", number).replace(",", separator()));
    }

    /** A date or interval of EDTF in words. */
    public String date(String edtf) {
        return dates.words(edtf);
    }

    /** Text of the program with the digits of the reader. */
    public String localized(String text) {
        return dates.digits(text);
    }

    private String separator() {
        return switch (language) {
            case ENGLISH -> ",";
            case FRENCH -> "\u202F";
            case ARABIC -> preferences.digits() == Preferences.DigitStyle.ARABIC ? "\u066C" : ",";
        };
    }

    private static boolean isOnTheWeb(String iri) {
        String lower = iri.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }
}
