package org.mithaq.web.dataset;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.mithaq.language.Language;
import org.mithaq.publish.QueryGraph;
import org.mithaq.publish.dataset.CountedRevisions;
import org.mithaq.publish.dataset.DatasetCounts;
import org.mithaq.publish.dataset.DatasetDescription;
import org.mithaq.publish.dataset.DatasetStatements;
import org.mithaq.publish.dataset.ServiceLimits;
import org.mithaq.publish.dataset.ServiceStatements;
import org.mithaq.publish.jsonld.DatasetResource;
import org.mithaq.publish.jsonld.JsonLdBinding;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.query.catalogue.QueryCatalog;
import org.mithaq.web.http.QueryAdmission;
import org.mithaq.web.http.Turnstile;

/**
 * The descriptions of the newest revision as documents. The last {@link #MOST} that were written are kept until there is
 * another revision; one is counted or written at a time, as work of the client that asks for it first.
 */
final class Descriptions {

    /** The media type of what is no RDF. */
    static final String JSON = "application/json";

    /** Two descriptions in five forms, one in three languages, and some more where a server is known by several names. */
    private static final int MOST = 24;

    private final CountedRevisions counts;
    private final ServiceLimits limits;
    private final Supplier<QueryCatalog> catalog;
    private final Turnstile writing;
    private final QueryAdmission admission;
    private long revision;
    private final Map<String, Document> kept = new LinkedHashMap<>(2 * MOST, 1, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Document> eldest) {
            return size() > MOST;
        }
    };

    Descriptions(
            CountedRevisions counts,
            ServiceLimits limits,
            Supplier<QueryCatalog> catalog,
            Turnstile writing,
            QueryAdmission admission) {
        this.counts = counts;
        this.limits = limits;
        this.catalog = catalog;
        this.writing = writing;
        this.admission = admission;
    }

    /** The data, in RDF. */
    Document data(HttpServletRequest request, String server, RdfForm form) {
        return document(request, "data", server, form, now -> DatasetStatements.of(now, server));
    }

    /** The data, as JSON in a language. */
    Document data(HttpServletRequest request, String server, Language language) {
        return document(request, "json " + language + " " + server, now -> {
            DatasetDescription description = DatasetDescription.of(now, language);
            return Document.of(JSON, now.changed(), JsonLdBinding.write(DatasetResource.of(description, server)));
        });
    }

    /** The SPARQL endpoint and the data, in RDF. */
    Document service(HttpServletRequest request, String server, RdfForm form) {
        return document(request, "service", server, form, now -> {
            Graph examples = QueryGraph.of(catalog.get().queries(), server);
            return ServiceStatements.of(now, limits, examples, server);
        });
    }

    /** The data, in the words of a language. */
    DatasetDescription words(HttpServletRequest request, Language language) {
        return writing.pass(() -> {
            try (QueryTicket ticket = admission.admit(request, request.getRequestURI())) {
                DatasetDescription description = DatasetDescription.of(counts.now(), language);
                ticket.finished();
                return description;
            }
        });
    }

    private Document document(
            HttpServletRequest request,
            String what,
            String server,
            RdfForm form,
            Function<DatasetCounts, Graph> graph) {
        return document(
                request,
                what + " " + form + " " + server,
                now -> Document.of(form.format().contentType(), now.changed(), form.write(graph.apply(now))));
    }

    private Document document(HttpServletRequest request, String key, Function<DatasetCounts, Document> source) {
        return find(key)
                .orElseGet(() -> writing.pass(() -> find(key).orElseGet(() -> {
                    try (QueryTicket ticket = admission.admit(request, request.getRequestURI())) {
                        DatasetCounts now = counts.now();
                        Document document = source.apply(now);
                        ticket.finished();
                        keep(now.revision(), key, document);
                        return document;
                    }
                })));
    }

    private synchronized Optional<Document> find(String key) {
        return revision == counts.revision() ? Optional.ofNullable(kept.get(key)) : Optional.empty();
    }

    private synchronized void keep(long number, String key, Document document) {
        if (number != revision) {
            kept.clear();
            revision = number;
        }
        kept.put(key, document);
    }
}
