package org.mithaq.web.dataset;

import java.util.LinkedHashMap;
import java.util.Map;
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
import org.mithaq.query.catalogue.QueryCatalog;
import org.mithaq.web.http.Turnstile;

/**
 * The descriptions of the newest revision as documents. One is counted or written at a time, whoever asks; the last
 * {@link #MOST} that were written are kept until there is another revision.
 */
final class Descriptions {

    /** Two descriptions in five forms, one in three languages, and some more where a server is known by several names. */
    private static final int MOST = 24;

    private final CountedRevisions counts;
    private final ServiceLimits limits;
    private final Supplier<QueryCatalog> catalog;
    private final Turnstile writing;
    private long revision;
    private final Map<String, Document> kept = new LinkedHashMap<>(2 * MOST, 1, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Document> eldest) {
            return size() > MOST;
        }
    };

    Descriptions(CountedRevisions counts, ServiceLimits limits, Supplier<QueryCatalog> catalog, Turnstile writing) {
        this.counts = counts;
        this.limits = limits;
        this.catalog = catalog;
        this.writing = writing;
    }

    /** The data, in RDF. */
    Document data(String server, RdfForm form) {
        return document("data", server, form, now -> DatasetStatements.of(now, server));
    }

    /** The data, as JSON in a language. */
    Document data(String server, Language language) {
        return document("json " + language + " " + server, now -> {
            DatasetDescription description = DatasetDescription.of(now, language);
            return Document.of(
                    "application/json", now.changed(), JsonLdBinding.write(DatasetResource.of(description, server)));
        });
    }

    /** The SPARQL endpoint and the data, in RDF. */
    Document service(String server, RdfForm form) {
        return document("service", server, form, now -> {
            Graph examples = QueryGraph.of(catalog.get().queries(), server);
            return ServiceStatements.of(now, limits, examples, server);
        });
    }

    private Document document(String what, String server, RdfForm form, Function<DatasetCounts, Graph> graph) {
        return document(
                what + " " + form + " " + server,
                now -> Document.of(form.format().contentType(), now.changed(), form.write(graph.apply(now))));
    }

    private Document document(String key, Function<DatasetCounts, Document> source) {
        return writing.pass(() -> {
            DatasetCounts now = counts.now();
            if (now.revision() != revision) {
                kept.clear();
                revision = now.revision();
            }
            return kept.computeIfAbsent(key, each -> source.apply(now));
        });
    }
}
