package org.mithaq.publish.jsonld;

import cz.cvut.kbss.jopa.model.annotations.Id;
import cz.cvut.kbss.jopa.model.annotations.OWLClass;
import cz.cvut.kbss.jopa.model.annotations.OWLDataProperty;
import cz.cvut.kbss.jsonld.annotation.JsonLdAttributeOrder;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Messages;
import org.mithaq.query.catalogue.QueryParameter;

/**
 * A parameter of a query. A key without a value is left out.
 *
 * <p><em>Shape</em>: {@code name}, {@code type} (a word of the header), {@code required}, {@code multiple} (may it be given
 * several times), {@code description} in the reader's language (what it means, or else which texts are values), {@code defaults} (what holds when it is not given),
 * {@code example}, {@code scheme} (a code list) and {@code values} (the words that may be given, where they are few).
 */
@OWLClass(iri = QueryResource.SH + "Parameter")
@JsonLdAttributeOrder({
    "id",
    "name",
    "type",
    "required",
    "multiple",
    "description",
    "defaults",
    "example",
    "scheme",
    "values"
})
public final class ParameterResource {

    @Id
    private final String id;

    @OWLDataProperty(iri = QueryResource.SH + "name")
    private final String name;

    @OWLDataProperty(iri = "http://purl.org/dc/terms/type")
    private final String type;

    @OWLDataProperty(iri = QueryResource.MQS + "required")
    private final boolean required;

    @OWLDataProperty(iri = QueryResource.MQS + "multiple")
    private final boolean multiple;

    @OWLDataProperty(iri = QueryResource.SH + "description")
    private final String description;

    @OWLDataProperty(iri = QueryResource.SH + "defaultValue")
    private final Set<String> defaults;

    @OWLDataProperty(iri = "http://www.w3.org/2004/02/skos/core#example")
    private final String example;

    @OWLDataProperty(iri = QueryResource.MQS + "scheme")
    private final @Nullable String scheme;

    @OWLDataProperty(iri = QueryResource.MQS + "values")
    private final Set<String> values;

    ParameterResource(String query, QueryParameter parameter, Messages messages) {
        this.id = query + "#" + parameter.name();
        this.name = parameter.name();
        this.type = parameter.type().word();
        this.required = parameter.required();
        this.multiple = parameter.multiple();
        this.description = parameter.description().getOrDefault(messages.language(), expected(parameter, messages));
        this.defaults = new LinkedHashSet<>(parameter.presets());
        this.example = parameter.example();
        this.scheme = parameter.scheme();
        this.values = new LinkedHashSet<>(parameter.words());
    }

    /** Which texts are values of the parameter's type. */
    public static String expected(QueryParameter parameter, Messages messages) {
        return messages.text("api.expected", Map.of("expected", parameter.type().word()));
    }
}
