package org.mithaq.support;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.pfunction.PropFuncArg;
import org.apache.jena.sparql.pfunction.PropertyFunctionBase;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.mithaq.query.QueryGuards;
import org.mithaq.query.ReadPath;
import org.mithaq.query.memory.MemoryLimit;
import org.mithaq.query.memory.MemoryReads;
import org.mithaq.store.GraphStore;

/** The guards of queries where nothing is indexed. */
public final class Guards {

    /** A search that finds nothing. */
    public static final PropertyFunctionFactory NOTHING_FOUND = iri -> new PropertyFunctionBase() {
        @Override
        public QueryIterator exec(
                Binding binding, PropFuncArg subject, Node predicate, PropFuncArg object, ExecutionContext context) {
            return QueryIterNullIterator.create(context);
        }
    };

    /** What a server has, but for the search. */
    public static final QueryGuards WITHOUT_SEARCH = new QueryGuards(NOTHING_FOUND);

    private Guards() {}

    /** Answers from a store, and never from memory. */
    public static ReadPath reading(GraphStore store) {
        MemoryReads memory = new MemoryReads(store, new MemoryLimit(0), WITHOUT_SEARCH::install);
        return new ReadPath(store, memory, WITHOUT_SEARCH);
    }
}
