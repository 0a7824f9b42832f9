package org.mithaq.vocab;

/** The licence under which the data are published. */
public final class OpenLicence {

    /** Its address. */
    public static final String IRI = "https://creativecommons.org/licenses/by/4.0/";

    /** Its name, the same in all languages. */
    public static final String NAME = "CC BY 4.0";

    /** Its identifier in the list of SPDX. */
    public static final String SPDX = "CC-BY-4.0";

    private OpenLicence() {}
}
