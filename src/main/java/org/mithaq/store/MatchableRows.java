package org.mithaq.store;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterProcessBinding;
import org.jspecify.annotations.Nullable;

/**
 * Rows that a pattern can match at all: in those that are left out, a predicate would be no IRI. The engine does not expect
 * any when it puts the triples of a pattern into an order, and fails.
 */
public final class MatchableRows extends QueryIterProcessBinding {

    private final List<Var> predicates;

    private MatchableRows(QueryIterator rows, List<Var> predicates, ExecutionContext execution) {
        super(rows, execution);
        this.predicates = predicates;
    }

    /** Those of some rows: all of them when every predicate of the pattern is an IRI, none when one is something else. */
    public static QueryIterator of(QueryIterator rows, BasicPattern pattern, ExecutionContext execution) {
        if (pattern.getList().stream().map(Triple::getPredicate).anyMatch(each -> each.isConcrete() && !each.isURI())) {
            rows.close();
            return QueryIterNullIterator.create(execution);
        }
        List<Var> predicates = pattern.getList().stream()
                .map(Triple::getPredicate)
                .filter(Var::isVar)
                .map(Var::alloc)
                .toList();
        return predicates.isEmpty() || rows.isJoinIdentity() ? rows : new MatchableRows(rows, predicates, execution);
    }

    @Override
    public @Nullable Binding accept(Binding row) {
        for (Var predicate : predicates) {
            Node term = row.get(predicate);
            if (term != null && !term.isURI()) {
                return null;
            }
        }
        return row;
    }
}
