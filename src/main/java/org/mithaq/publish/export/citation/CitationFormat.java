package org.mithaq.publish.export.citation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The formats of references. The first is the default. */
public enum CitationFormat {
    /** JSON of the Citation Style Language: an array with one item. */
    CSL_JSON("CSL-JSON", "csl-json", "application/vnd.citationstyles.csl+json", "json"),
    /** BibTeX in UTF-8. */
    BIBTEX("BibTeX", "bibtex", "application/x-bibtex;charset=utf-8", "bib"),
    /** RIS in UTF-8. */
    RIS("RIS", "ris", "application/x-research-info-systems;charset=utf-8", "ris");

    private final String label;
    private final String word;
    private final String mediaType;
    private final String suffix;

    CitationFormat(String label, String word, String mediaType, String suffix) {
        this.label = label;
        this.word = word;
        this.mediaType = mediaType;
        this.suffix = suffix;
    }

    /** The format of this name. */
    public static Optional<CitationFormat> named(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word.equals(word))
                .findFirst();
    }

    /** The format of a media type without parameters. */
    public static Optional<CitationFormat> ofMediaType(String type) {
        return Arrays.stream(values())
                .filter(format -> format.bareType().equals(type))
                .findFirst();
    }

    /** The media types of all formats, without parameters. */
    public static List<String> mediaTypes() {
        return Arrays.stream(values()).map(CitationFormat::bareType).toList();
    }

    private String bareType() {
        return mediaType.split(";", 2)[0];
    }

    /** What it is called everywhere. */
    public String label() {
        return label;
    }

    /** Its name, by which it can be {@linkplain #named found}. */
    public String word() {
        return word;
    }

    /** The media type as it is sent. */
    public String mediaType() {
        return mediaType;
    }

    /** What the name of a file in this format ends with. */
    public String suffix() {
        return suffix;
    }

    /** A reference in this format, in UTF-8. */
    public byte[] write(Reference reference) {
        String text = switch (this) {
            case CSL_JSON -> CslJson.write(reference);
            case BIBTEX -> BibTex.write(reference);
            case RIS -> Ris.write(reference);
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
