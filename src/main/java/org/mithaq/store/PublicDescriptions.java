package org.mithaq.store;

import org.apache.jena.graph.Node;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.core.describe.DescribeHandler;
import org.apache.jena.sparql.core.describe.DescribeHandlerRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;
import org.jspecify.annotations.Nullable;

/** Takes bookkeeping out of the results of {@code DESCRIBE}, which looks into the default graph of the dataset itself. */
final class PublicDescriptions implements DescribeHandler {

    private @Nullable Model result;

    /** For every dataset of this process: Jena has one list of handlers, all of which see each result. */
    static void install() {
        JenaSystem.init(); // the list is filled by it, and must not be asked for before
        DescribeHandlerRegistry.get().add(PublicDescriptions::new);
    }

    @Override
    public void start(Model accumulated, Context context) {
        result = accumulated;
    }

    @Override
    public void describe(Resource resource) {
        // what there is to say of it, other handlers say
    }

    @Override
    public void finish() {
        if (result != null) {
            result.getGraph().remove(RevisionMarker.SUBJECT, RevisionMarker.PREDICATE, Node.ANY);
        }
    }
}
