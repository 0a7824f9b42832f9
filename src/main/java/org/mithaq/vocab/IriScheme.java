package org.mithaq.vocab;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form of every IRI that Mithaq mints; the only place that builds or takes one apart.
 *
 * <p><em>Shape</em>: {@code https://w3id.org/mithaq/id/{type}/{slug}} for things, {@code …/id/authority/{type}/{slug}}
 * for authority records, {@code …/concept/{list}/{code}} for concepts. What stands behind {@code …/mithaq/} is the path at
 * which an installation serves the thing. A slug is made of lower-case ASCII letters,
 * digits and hyphens.
 */
public final class IriScheme {

    /** Where everything that Mithaq mints begins. */
    public static final String BASE = "https://w3id.org/mithaq/";

    /** The ontology itself; its terms are fragments of it. */
    public static final String ONTOLOGY = BASE + "ontology";

    /** The namespace of the terms. */
    public static final String TERMS = ONTOLOGY + "#";

    /** The namespace of the shapes. */
    public static final String SHAPES = BASE + "shapes#";

    /** Where the IRIs of things begin. */
    public static final String IDS = BASE + "id/";

    /** Where the IRIs of concepts and their schemes begin. */
    public static final String CONCEPTS = BASE + "concept/";

    /** Where the shapes are explained to readers; each has an anchor there. */
    public static final String SHAPES_EXPLAINED = BASE + "docs/rules.md";

    /** Where the IRIs of the queries of the catalogue begin. */
    public static final String QUERIES = BASE + "query/";

    private static final Pattern THING = Pattern.compile(Pattern.quote(IDS) + "([a-z]+)/([a-z0-9][a-z0-9-]*)");
    private static final Pattern AUTHORITY =
            Pattern.compile(Pattern.quote(IDS) + "authority/([a-z]+)/([a-z0-9][a-z0-9-]*)");
    private static final Pattern DOCUMENT = Pattern.compile(
            "concept/[a-z][a-z0-9-]*(?:/[a-z0-9][a-z0-9-]*)?|ontology(?:/[a-z0-9][a-z0-9.-]*){0,3}|shapes(?:/[0-9][0-9.]*)?");
    private static final int HASH_DIGITS = 12;

    private IriScheme() {}

    /** The IRI of a thing of a type segment such as {@code org}. */
    public static String thing(String type, String slug) {
        return IDS + type + "/" + slug;
    }

    /** The IRI of the authority record of a thing. */
    public static String authorityRecord(String type, String slug) {
        return IDS + "authority/" + type + "/" + slug;
    }

    /** The IRI of a concept in a code list. */
    public static String concept(String list, String code) {
        return CONCEPTS + list + "/" + code;
    }

    /** The IRI of a query of the catalogue; {@code path} is its topic and name, such as {@code actors/office-holders}. */
    public static String query(String path) {
        return QUERIES + path;
    }

    /**
     * The IRI of a node that has no name of its own: the first twelve hexadecimal digits of the SHA-256 over its type
     * and key fields in order, joined by {@code |}. The same fields always give the same IRI, so that a text that is
     * taken in twice says the same things of the same nodes.
     *
     * @param type the segment of the IRI, which is also the first field
     */
    public static String hashed(String type, List<String> fields) {
        String key = type + "|" + String.join("|", fields);
        return thing(type, sha256(key.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_DIGITS));
    }

    /** SHA-256 in lower-case hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The type segment of the IRI of a thing ({@code org}, {@code relation} …); empty for any other IRI. */
    public static Optional<String> typeOf(String iri) {
        Matcher matcher = THING.matcher(iri);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Whether the IRI names a source record or an authority record: the graphs that people write. */
    public static boolean isRecord(String iri) {
        return AUTHORITY.matcher(iri).matches()
                || typeOf(iri).filter("record"::equals).isPresent();
    }

    /** Whether the IRI is one of the vocabulary, which comes with an installation: a term, a concept or code list, a shape. */
    public static boolean isVocabulary(String iri) {
        return iri.startsWith(BASE) && !iri.startsWith(IDS);
    }

    /** The authority record of a thing; empty for an IRI that is none of a thing. */
    public static Optional<String> authorityOf(String iri) {
        Matcher matcher = THING.matcher(iri);
        return matcher.matches() ? Optional.of(authorityRecord(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /**
     * The short path of an IRI that can be asked for, unique among all: {@code org/iom}, {@code authority/org/iom},
     * {@code concept/role/chair}, {@code ontology}. Empty for what Mithaq does not mint, or not without a fragment.
     */
    public static Optional<String> pathOf(String iri) {
        if (THING.matcher(iri).matches() || AUTHORITY.matcher(iri).matches()) {
            return Optional.of(iri.substring(IDS.length()));
        }
        return Optional.of(iri)
                .filter(own -> own.startsWith(BASE))
                .map(own -> own.substring(BASE.length()))
                .filter(path -> DOCUMENT.matcher(path).matches());
    }

    /** The IRI with a short path; empty when none has it. */
    public static Optional<String> ofPath(String path) {
        String iri = (DOCUMENT.matcher(path).matches() ? BASE : IDS) + path;
        return Optional.of(iri).filter(own -> pathOf(own).filter(path::equals).isPresent());
    }

    /** Where a shape is explained: its local name in lower case is the anchor. */
    public static String explanationOf(String shape) {
        return SHAPES_EXPLAINED + "#" + localName(shape).toLowerCase(Locale.ROOT);
    }

    /** The last part of an IRI, after {@code #} or the last {@code /}; for messages when there is no label. */
    public static String localName(String iri) {
        int hash = iri.lastIndexOf('#');
        return iri.substring((hash >= 0 ? hash : iri.lastIndexOf('/')) + 1);
    }
}
