package org.mithaq.publish.ask;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.NodeValue;
import org.mithaq.problem.ForbiddenException;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import org.mithaq.publish.resource.Names;
import org.mithaq.publish.resource.NamesQuery;
import org.mithaq.query.QueryPolicy;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.query.catalogue.QueryAnswer;
import org.mithaq.query.catalogue.QueryCall;
import org.mithaq.query.catalogue.QueryRunner;

/** Asks questions for people: the answer comes with the names of all that is in it, on the data of one revision. */
public final class Asking {

    /** The most rows that a query of a reader's own shows. */
    public static final int MOST_ROWS = 200;

    private static final Var YES = Var.alloc("answer");

    private final QueryRunner runner;
    private final QueryPolicy policy;

    /** Has questions answered by a runner, and those of readers' own as far as the policy allows them. */
    public Asking(QueryRunner runner, QueryPolicy policy) {
        this.runner = runner;
        this.policy = policy;
    }

    /**
     * An answer and the names of the things in it.
     *
     * @param rows those of a graph are its statements: subject, property, value
     */
    public record Asked(QueryAnswer.Rows rows, Names names) {}

    /**
     * The answer of a call and the names of what is in it and in its values.
     *
     * @throws UnavailableException as {@link QueryRunner#run}
     * @throws InvalidInputException {@link ProblemCode#QUERY_TOO_MUCH}
     */
    public Asked ask(QueryCall call, QueryTicket ticket) {
        QueryRunner.Explained found = runner.run(
                call,
                answer -> NamesQuery.of(things(rows(answer), values(call))).query(),
                ticket);
        return new Asked(rows(found.answer()), NamesQuery.names(found.rows()));
    }

    /** The names of some things, for a form whose question can't be asked yet. */
    public Names names(Collection<Node> things, QueryTicket ticket) {
        return NamesQuery.names(runner.rows(NamesQuery.of(things).query(), ticket));
    }

    /**
     * The answer of a query of a reader's own: rows, or yes or no; never more than {@link #MOST_ROWS} rows. Empty for a query
     * whose answer is a graph.
     *
     * @throws InvalidInputException what is wrong with it, as {@link QueryPolicy#check}; or
     *     {@link ProblemCode#QUERY_TOO_MUCH}
     * @throws ForbiddenException what it may not ask, as {@link QueryPolicy#check}
     */
    public Optional<Asked> ask(String text, QueryTicket ticket) {
        Query query = policy.check(text);
        if (query.isConstructType() || query.isDescribeType()) {
            return Optional.empty();
        }
        return Optional.of(query.isAskType() ? askWhether(query, ticket) : askRows(query, ticket));
    }

    private Asked askRows(Query query, QueryTicket ticket) {
        query.setLimit(query.hasLimit() ? Math.min(query.getLimit(), MOST_ROWS + 1L) : MOST_ROWS + 1L);
        List<Binding> found = runner.rows(query, ticket);
        boolean more = found.size() > MOST_ROWS;
        QueryAnswer.Rows rows = new QueryAnswer.Rows(
                runner.revision(), more, query.getProjectVars(), more ? found.subList(0, MOST_ROWS) : found);
        return new Asked(rows, names(things(rows, List.of()), ticket));
    }

    private Asked askWhether(Query query, QueryTicket ticket) {
        query.setQuerySelectType();
        query.setQueryResultStar(true);
        query.setLimit(1);
        query.resetResultVars();
        boolean answer = !runner.rows(query, ticket).isEmpty();
        Node value = NodeValue.makeBoolean(answer).asNode();
        return new Asked(
                new QueryAnswer.Rows(
                        runner.revision(), false, List.of(YES), List.of(BindingFactory.binding(YES, value))),
                NamesQuery.names(List.of()));
    }

    private static List<Node> values(QueryCall call) {
        return call.arguments().values().stream().flatMap(List::stream).toList();
    }

    private static Set<Node> things(QueryAnswer.Rows rows, Collection<Node> others) {
        Set<Node> things = new LinkedHashSet<>(others);
        rows.rows().forEach(row -> row.forEach((column, node) -> things.add(node)));
        things.removeIf(node -> !node.isURI());
        return things;
    }

    private static QueryAnswer.Rows rows(QueryAnswer answer) {
        if (answer instanceof QueryAnswer.Rows rows) {
            return rows;
        }
        List<Var> columns = List.of(Var.alloc("subject"), Var.alloc("property"), Var.alloc("value"));
        List<Binding> rows = new ArrayList<>();
        statements(((QueryAnswer.Statements) answer).graph())
                .forEach(triple -> rows.add(BindingFactory.binding(
                        columns.get(0), triple.getSubject(),
                        columns.get(1), triple.getPredicate(),
                        columns.get(2), triple.getObject())));
        return new QueryAnswer.Rows(answer.revision(), answer.hasNext(), columns, rows);
    }

    private static List<Triple> statements(Graph graph) {
        return graph.find().toList().stream()
                .sorted(Comparator.comparing(triple -> NodeFmtLib.str(triple)))
                .toList();
    }
}
