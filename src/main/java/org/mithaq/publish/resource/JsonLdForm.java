package org.mithaq.publish.resource;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A form of a JSON-LD document, by the name that a client gives it; the first is the default. */
public enum JsonLdForm {
    /** A tree that begins at the resource: what belongs to it and who refers to it hangs on it. */
    FRAMED,
    /** A list of nodes under short names. */
    COMPACTED,
    /** No context: all names in full. */
    EXPANDED,
    /** No context, and each node once. */
    FLATTENED;

    private static final String NAMESPACE = "http://www.w3.org/ns/json-ld#";

    /** The IRI of the profile: the name after {@code http://www.w3.org/ns/json-ld#}. */
    public String profile() {
        return NAMESPACE + name().toLowerCase(Locale.ROOT);
    }

    /**
     * The first form that a {@code profile} parameter names; empty when it names none.
     *
     * @param profile IRIs with spaces between
     */
    public static Optional<JsonLdForm> ofProfile(String profile) {
        return Arrays.stream(profile.strip().split(" +"))
                .flatMap(name ->
                        Arrays.stream(values()).filter(form -> form.profile().equals(name)))
                .findFirst();
    }
}
