package org.mithaq.query.memory;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sys.JenaSystem;

/** The query engine of a {@link MemoryDataset}: plans as that of TDB2 does, the union being the default graph. */
final class MemoryEngine extends QueryEngineMain {

    private MemoryEngine(Query query, DatasetGraph dataset, Binding input, Context context) {
        super(query, dataset, input, context);
    }

    private MemoryEngine(Op pattern, DatasetGraph dataset, Binding input, Context context) {
        super(pattern, dataset, input, context);
    }

    /** Makes Jena run queries on any {@link MemoryDataset} with this engine. Installing it twice does no harm. */
    static void install() {
        JenaSystem.init();
        QueryEngineRegistry engines = QueryEngineRegistry.get();
        if (!engines.factories().contains(Factory.ONLY)) {
            engines.add(Factory.ONLY);
        }
    }

    /** Called before this object is complete. */
    @Override
    protected Op createOp(Query query) {
        Op known = MemoryPlan.in(context);
        return known != null ? known : super.createOp(query);
    }

    @Override
    protected Op modifyOp(Op pattern) {
        Op plan = pattern == MemoryPlan.in(context) ? pattern : MemoryPlan.of(pattern, context);
        ComputedValues.note(plan, context);
        return plan;
    }

    /** Plans for no other dataset. */
    private static final class Factory implements QueryEngineFactory {

        private static final Factory ONLY = new Factory();

        @Override
        public boolean accept(Query query, DatasetGraph dataset, Context context) {
            return dataset instanceof MemoryDataset;
        }

        @Override
        public Plan create(Query query, DatasetGraph dataset, Binding input, Context context) {
            return new MemoryEngine(query, dataset, input, context).getPlan();
        }

        @Override
        public boolean accept(Op pattern, DatasetGraph dataset, Context context) {
            return dataset instanceof MemoryDataset;
        }

        @Override
        public Plan create(Op pattern, DatasetGraph dataset, Binding input, Context context) {
            return new MemoryEngine(pattern, dataset, input, context).getPlan();
        }
    }
}
