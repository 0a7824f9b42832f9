package org.mithaq.publish.jsonld;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import cz.cvut.kbss.jsonld.jackson.JsonLdModule;
import cz.cvut.kbss.jsonld.jackson.serialization.SerializationConstants;

/** Writes the service's own resources as compact JSON-LD with their context inside: plain JSON for who wants no more. */
public final class JsonLdBinding {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JsonLdModule()
                    .configure(SerializationConstants.FORM, SerializationConstants.FORM_COMPACT_WITH_CONTEXT))
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .enable(SerializationFeature.INDENT_OUTPUT);

    static {
        MAPPER.getFactory().setCharacterEscapes(new InvisibleEscapes());
    }

    private JsonLdBinding() {}

    /** The resource as JSON in UTF-8. */
    public static byte[] write(Object resource) {
        try {
            return MAPPER.writeValueAsBytes(resource);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a resource of our own can always be written", e);
        }
    }
}
