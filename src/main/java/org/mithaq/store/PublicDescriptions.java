package org.mithaq.store;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.describe.DescribeHandler;
import org.apache.jena.sparql.core.describe.DescribeHandlerRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;
import org.jspecify.annotations.Nullable;

/**
 * Takes bookkeeping out of the results of {@code DESCRIBE}, which looks into the default graph of the dataset itself, and
 * ends it when the query is cancelled, which the engine does not look at while it describes.
 */
public final class PublicDescriptions implements DescribeHandler {

    private @Nullable Model result;
    private @Nullable AtomicBoolean cancelled;

    private PublicDescriptions() {}

    /** For every dataset of this process: Jena has one list of handlers, all of which see each result. */
    static void install() {
        JenaSystem.init(); // the list is filled by it, and must not be asked for before
        DescribeHandlerRegistry.get().add(PublicDescriptions::new);
    }

    @Override
    public void start(Model accumulated, Context context) {
        result = accumulated;
        cancelled = Context.getCancelSignal(context);
    }

    @Override
    public void describe(Resource resource) {
        // what there is to say of it, other handlers say
        if (cancelled != null && cancelled.get()) {
            throw new QueryCancelledException();
        }
    }

    @Override
    public void finish() {
        if (result != null) {
            strip(result.getGraph());
        }
    }

    /** Takes bookkeeping out of a description that was not completed. */
    public static void strip(Graph description) {
        description.remove(RevisionMarker.SUBJECT, RevisionMarker.PREDICATE, Node.ANY);
    }
}
