package org.mithaq.publish.jsonld;

import cz.cvut.kbss.jopa.model.annotations.Id;
import cz.cvut.kbss.jopa.model.annotations.OWLClass;
import cz.cvut.kbss.jopa.model.annotations.OWLDataProperty;
import cz.cvut.kbss.jopa.model.annotations.OWLObjectProperty;
import cz.cvut.kbss.jsonld.annotation.JsonLdAttributeOrder;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Messages;
import org.mithaq.query.catalogue.CatalogQuery;
import org.mithaq.query.catalogue.QueryHeader;
import org.mithaq.vocab.IriScheme;

/**
 * A query in a {@link CatalogueResource}. A key without a value is left out.
 *
 * <p><em>Shape</em>: {@code path} (topic and name), {@code topic}, {@code title} (the question in the reader's language),
 * {@code answers} (competency questions), {@code note}, {@code parameters} ({@link ParameterResource}), {@code returns}
 * ({@link ColumnResource}, none for a graph), {@code result} ({@code rows} or {@code graph}), {@code order},
 * {@code limit} (the largest page), {@code href} and {@code example}: addresses relative to the server.
 */
@OWLClass(iri = QueryResource.SH + "SPARQLExecutable")
@JsonLdAttributeOrder({
    "id",
    "path",
    "topic",
    "title",
    "answers",
    "note",
    "parameters",
    "returns",
    "result",
    "order",
    "limit",
    "href",
    "example"
})
public final class QueryResource {

    static final String SH = "http://www.w3.org/ns/shacl#";
    static final String MQS = IriScheme.SHAPES;
    private static final String DCTERMS = "http://purl.org/dc/terms/";

    @Id
    private final String id;

    @OWLDataProperty(iri = DCTERMS + "identifier")
    private final String path;

    @OWLDataProperty(iri = MQS + "topic")
    private final String topic;

    @OWLDataProperty(iri = DCTERMS + "title")
    private final String title;

    @OWLDataProperty(iri = MQS + "answers")
    private final Set<String> answers;

    @OWLDataProperty(iri = MQS + "note")
    private final @Nullable String note;

    @OWLObjectProperty(iri = SH + "parameter")
    private final Set<ParameterResource> parameters = new LinkedHashSet<>();

    @OWLObjectProperty(iri = MQS + "column")
    private final Set<ColumnResource> returns = new LinkedHashSet<>();

    @OWLDataProperty(iri = MQS + "result")
    private final String result;

    @OWLDataProperty(iri = MQS + "order")
    private final String order;

    @OWLDataProperty(iri = MQS + "limit")
    private final int limit;

    @OWLDataProperty(iri = MQS + "href")
    private final String href;

    @OWLDataProperty(iri = MQS + "example")
    private final String example;

    QueryResource(CatalogQuery query, Messages messages) {
        QueryHeader header = query.header();
        this.id = IriScheme.query(query.path());
        this.path = query.path();
        this.topic = query.topic();
        this.title = Objects.requireNonNull(header.summary().get(messages.language()));
        this.answers = new LinkedHashSet<>(header.answers());
        this.note = header.noteIn(messages.language());
        header.parameters().forEach(parameter -> parameters.add(new ParameterResource(id, parameter, messages)));
        header.returns().forEach((name, description) -> returns.add(new ColumnResource(id, name, description)));
        this.result = query.isGraph() ? "graph" : "rows";
        this.order = header.order();
        this.limit = header.limit();
        this.href = CallAddress.path(query);
        this.example = CallAddress.example(query);
    }
}
