package org.mithaq.records;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.riot.Lang;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;

/** A syntax in which records are accepted. */
public enum RecordSyntax {
    TURTLE(Lang.TURTLE, "text/turtle", "ttl"),
    TRIG(Lang.TRIG, "application/trig", "trig"),
    JSON_LD(Lang.JSONLD11, "application/ld+json", "jsonld", "json"),
    RDF_XML(Lang.RDFXML, "application/rdf+xml", "rdf", "xml", "owl"),
    N_QUADS(Lang.NQUADS, "application/n-quads", "nq"),
    N_TRIPLES(Lang.NTRIPLES, "application/n-triples", "nt");

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\"; ]*)");

    private final Lang lang;
    private final String mediaType;
    private final List<String> endings;

    RecordSyntax(Lang lang, String mediaType, String... endings) {
        this.lang = lang;
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    Lang lang() {
        return lang;
    }

    /** The media type under which it is sent, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /**
     * The syntax of a media type; parameters such as {@code profile} are ignored.
     *
     * @throws InvalidInputException {@link ProblemCode#RECORD_UNKNOWN_SYNTAX} when none is sent under this type, or the
     *     type names a charset other than UTF-8
     */
    public static RecordSyntax ofMediaType(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        Matcher charset = CHARSET.matcher(contentType);
        boolean otherCharset = charset.find() && !charset.group(1).equalsIgnoreCase("utf-8");
        return find(syntax -> syntax.mediaType.equals(type) && !otherCharset)
                .orElseThrow(() -> unknown(
                        otherCharset ? contentType : type,
                        Arrays.stream(values()).map(RecordSyntax::mediaType).collect(Collectors.joining(", "))));
    }

    /**
     * The syntax of a file by the ending of its name.
     *
     * @throws InvalidInputException {@link ProblemCode#RECORD_UNKNOWN_SYNTAX} when no syntax has this ending
     */
    public static RecordSyntax ofFileName(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return find(syntax -> syntax.endings.contains(ending))
                .orElseThrow(() -> unknown(
                        name,
                        Arrays.stream(values())
                                .flatMap(syntax -> syntax.endings.stream())
                                .map(known -> "." + known)
                                .collect(Collectors.joining(", "))));
    }

    private static Optional<RecordSyntax> find(java.util.function.Predicate<RecordSyntax> condition) {
        return Arrays.stream(values()).filter(condition).findFirst();
    }

    private static InvalidInputException unknown(String type, String accepted) {
        return new InvalidInputException(
                ProblemCode.RECORD_UNKNOWN_SYNTAX, Map.of("type", type.isEmpty() ? "-" : type, "accepted", accepted));
    }
}
