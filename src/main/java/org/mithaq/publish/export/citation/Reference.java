package org.mithaq.publish.export.citation;

import java.util.Optional;

/**
 * A reference to something, before it has a format.
 *
 * @param key a name of small letters, digits and hyphens, the same whenever the same is cited
 * @param title in the language {@code language}
 * @param language a tag of BCP 47; empty when it is not known
 * @param author who answers for it; empty when no source says
 * @param container in what it stands; empty when it stands alone
 * @param publisher empty when no source says
 * @param date when it came out, in EDTF; empty when no source says
 * @param url where it is
 * @param version which state of it is cited; empty for what has no states
 * @param note what else a reader needs to find it again
 */
public record Reference(
        Kind kind,
        String key,
        String title,
        String language,
        Optional<String> author,
        Optional<String> container,
        Optional<String> publisher,
        Optional<String> date,
        String url,
        Optional<String> version,
        String note) {

    /** What is cited, and what formats call it. */
    public enum Kind {
        /** The graph as a whole. */
        DATASET("dataset", "DATA"),
        /** What the graph says of a thing, or one record. */
        ENTRY("entry", "DATA"),
        /** An article in the press. */
        ARTICLE("article-newspaper", "NEWS"),
        /** A page of the web, or a press release on one. */
        PAGE("webpage", "ELEC"),
        /** A report. */
        REPORT("report", "RPRT"),
        /** Any other document. */
        DOCUMENT("document", "GEN");

        private final String csl;
        private final String ris;

        Kind(String csl, String ris) {
            this.csl = csl;
            this.ris = ris;
        }

        /** The type in CSL. */
        String csl() {
            return csl;
        }

        /** The type in RIS. */
        String ris() {
            return ris;
        }
    }
}
