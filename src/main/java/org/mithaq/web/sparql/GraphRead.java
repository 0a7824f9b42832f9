package org.mithaq.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.NotFoundException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.records.RecordContent;
import org.mithaq.store.History;
import org.mithaq.store.RevisionLog;
import org.mithaq.web.http.Acceptable;

/**
 * One graph, as it is or was, on its way to a client. Records are laid out for readers; other graphs can be large and are
 * written as they are read.
 */
final class GraphRead {

    private final GraphStoreRequest request;
    private final OptionalLong asOf;
    private final Form form;
    private final List<String> known;
    private final RevisionLog log;
    private @Nullable Throwable failure;

    /** The forms of a graph, the first being the default. */
    private enum Form {
        TURTLE("text/turtle", "text/turtle;charset=utf-8", RDFFormat.TURTLE_PRETTY, RDFFormat.TURTLE_BLOCKS),
        JSONLD("application/ld+json", "application/ld+json", RDFFormat.JSONLD11_PRETTY, null),
        NT("application/n-triples", "application/n-triples", RDFFormat.NTRIPLES, RDFFormat.NTRIPLES),
        RDFXML("application/rdf+xml", "application/rdf+xml", RDFFormat.RDFXML_PLAIN, RDFFormat.RDFXML_PLAIN);

        private final String mediaType;
        private final String contentType;
        private final RDFFormat pretty;
        private final @Nullable RDFFormat streaming;

        Form(String mediaType, String contentType, RDFFormat pretty, @Nullable RDFFormat streaming) {
            this.mediaType = mediaType;
            this.contentType = contentType;
            this.pretty = pretty;
            this.streaming = streaming;
        }

        private String suffix() {
            return this == TURTLE ? "" : "-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * What a request asks to read.
     *
     * @throws InvalidInputException {@link ProblemCode#REQUEST_NOT_ACCEPTABLE}, or as {@link GraphStoreRequest}
     */
    GraphRead(GraphStoreRequest request, HttpServletRequest http, RevisionLog log) {
        request.requireNamed();
        this.request = request;
        this.asOf = request.asOf();
        this.log = log;
        this.known = Collections.list(http.getHeaders("If-None-Match")).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                .toList();
        List<Form> forms = Arrays.stream(Form.values())
                .filter(each -> request.isRecord() || each.streaming != null)
                .toList();
        List<String> offered = forms.stream().map(each -> each.mediaType).toList();
        this.form = forms.get(offered.indexOf(Acceptable.of(http).require(offered)));
    }

    /** Writes the graph as a dataset holds it, which is in a read transaction of the caller. */
    void write(DatasetGraph dataset, HttpServletResponse response) {
        try {
            Graph graph = asOf.isPresent() ? then(dataset, asOf.getAsLong()) : dataset.getGraph(request.name());
            if (graph.isEmpty()) {
                throw new NotFoundException(ProblemCode.RECORD_NOT_FOUND, Map.of("graph", request.graph()));
            }
            if (asOf.isEmpty()) {
                String tag = "\"" + RecordContent.revision(request.name(), dataset, log) + form.suffix() + "\"";
                response.setHeader("ETag", tag);
                if (known.contains(tag) || known.contains("*")) {
                    response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                    return;
                }
            }
            response.setContentType(form.contentType);
            OutputStream out = response.getOutputStream();
            RDFFormat format = request.isRecord() || form.streaming == null ? form.pretty : form.streaming;
            RDFWriter.source(graph).format(format).output(out);
        } catch (RuntimeException | IOException | StackOverflowError | OutOfMemoryError e) {
            failure = e;
        }
    }

    /** Why it could not be written; null when it could. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    private Graph then(DatasetGraph dataset, long revision) {
        Graph graph = GraphFactory.createDefaultGraph();
        new History(log).graphAt(dataset, request.name(), revision).forEach(graph::add);
        return graph;
    }
}
