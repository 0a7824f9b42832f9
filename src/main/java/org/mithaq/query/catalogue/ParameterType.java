package org.mithaq.query.catalogue;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.jspecify.annotations.Nullable;
import org.mithaq.edtf.Edtf;
import org.mithaq.edtf.EdtfSyntaxException;
import org.mithaq.text.Digits;
import org.mithaq.vocab.Prefixes;

/** A type of parameters: which texts are values, and the RDF term that each stands for. Digits may be Arabic. */
public enum ParameterType {
    /** An absolute IRI, or a prefixed name of our table. */
    IRI,
    /** Any text that is not blank: a plain string in NFC. */
    TEXT,
    /** A whole number of up to 18 digits: {@code xsd:integer}. */
    INTEGER,
    /** A day, {@code 2023-01-31}: {@code xsd:date}. */
    DATE,
    /** A year of four digits: {@code xsd:gYear}. */
    YEAR,
    /** A date or interval in EDTF: a plain string, as {@code mq:edtf} holds it. */
    EDTF,
    /** A language tag of BCP 47: a plain string in lower case. */
    LANGUAGE,
    /** {@code true} or {@code false}: {@code xsd:boolean}. */
    BOOLEAN,
    /** One of the texts that the header lists: a plain string. */
    ENUM,
    /** A concept of a code list, by its code, IRI or prefixed name. */
    CONCEPT;

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,18}");
    private static final Pattern YEAR_NUMBER = Pattern.compile("\\d{4}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern NOT_IN_IRI = Pattern.compile("[\\x00-\\x20<>\"{}|\\\\^`\\p{Cc}\\p{Cf}\\p{Z}]");
    private static final int MOST_CHARACTERS = 2_000;

    /** The name in headers and problem documents: {@code iri}, {@code text} … */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type that a header names. */
    static Optional<ParameterType> of(String word) {
        for (ParameterType type : values()) {
            if (type.word().equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /**
     * The term that a text stands for; empty when it is no value of this type.
     *
     * @param choices the terms that may be chosen, by their words; only {@link #ENUM} and {@link #CONCEPT} look at them
     */
    Optional<Node> read(String text, Map<String, Node> choices) {
        if (text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        String digits = Digits.toAscii(text.strip());
        Node node = switch (this) {
            case IRI -> iri(text);
            case TEXT -> text.isBlank() ? null : NodeFactory.createLiteralString(nfc(text));
            case INTEGER -> WHOLE_NUMBER.matcher(digits).matches() ? integer(digits) : null;
            case DATE -> DAY.matcher(digits).matches() ? date(digits) : null;
            case YEAR -> YEAR_NUMBER.matcher(digits).matches() ? year(digits) : null;
            case EDTF -> edtf(digits);
            case LANGUAGE -> language(text);
            case BOOLEAN ->
                text.equals("true") || text.equals("false")
                        ? NodeFactory.createLiteralDT(text, XSDDatatype.XSDboolean)
                        : null;
            case ENUM -> choices.get(text);
            case CONCEPT -> concept(text, choices);
        };
        return Optional.ofNullable(node);
    }

    private static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static @Nullable Node iri(String text) {
        String iri = Prefixes.expand(text).orElse(text);
        if (NOT_IN_IRI.matcher(iri).find()) {
            return null;
        }
        try {
            return IRIx.create(iri).isAbsolute() ? NodeFactory.createURI(iri) : null;
        } catch (IRIException notAnIri) {
            return null;
        }
    }

    private static Node integer(String digits) {
        return NodeFactory.createLiteralDT(String.valueOf(Long.parseLong(digits)), XSDDatatype.XSDinteger);
    }

    private static @Nullable Node date(String digits) {
        try {
            return LocalDate.parse(digits).getYear() == 0
                    ? null
                    : NodeFactory.createLiteralDT(digits, XSDDatatype.XSDdate);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }

    private static @Nullable Node year(String digits) {
        return Year.parse(digits).getValue() == 0 ? null : NodeFactory.createLiteralDT(digits, XSDDatatype.XSDgYear);
    }

    private static @Nullable Node edtf(String digits) {
        try {
            Edtf.parse(digits);
            return NodeFactory.createLiteralString(digits);
        } catch (EdtfSyntaxException e) {
            return null;
        }
    }

    private static @Nullable Node language(String text) {
        try {
            String tag = new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
            return text.isEmpty() ? null : NodeFactory.createLiteralString(tag.toLowerCase(Locale.ROOT));
        } catch (IllformedLocaleException e) {
            return null;
        }
    }

    private static @Nullable Node concept(String text, Map<String, Node> choices) {
        Node chosen = choices.get(text);
        if (chosen != null) {
            return chosen;
        }
        Node named = iri(text);
        return named != null && choices.containsValue(named) ? named : null;
    }
}
