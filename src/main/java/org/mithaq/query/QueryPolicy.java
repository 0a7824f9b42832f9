package org.mithaq.query;

import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.ForbiddenException;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.vocab.IriScheme;

/**
 * What a query from outside may ask for: SPARQL 1.1 and nothing more. No {@code SERVICE}; functions, property functions
 * and aggregates from {@link AllowedFunctions} only; text, nesting and number of parts limited. The default graph and
 * named graphs of a query are always chosen among the named graphs of the store; nothing is ever fetched.
 */
public final class QueryPolicy {

    private final int maxLength;
    private final int maxDepth;
    private final int maxParts;

    /**
     * A policy with these limits.
     *
     * @param maxLength characters of query text
     * @param maxDepth levels of nested brackets
     * @param maxParts patterns, path steps and operators, counted together
     */
    public QueryPolicy(int maxLength, int maxDepth, int maxParts) {
        this.maxLength = maxLength;
        this.maxDepth = maxDepth;
        this.maxParts = maxParts;
    }

    /** The longest query text, in characters. */
    public int maxLength() {
        return maxLength;
    }

    /**
     * Parses a query and makes sure that it may run. Relative IRIs are read against {@code https://w3id.org/mithaq/id/}.
     *
     * @throws InvalidInputException {@link ProblemCode#QUERY_SYNTAX} with line and column (both -1 where the parser tells
     *     none), {@link ProblemCode#QUERY_TOO_LARGE}, {@link ProblemCode#QUERY_TOO_DEEP} or
     *     {@link ProblemCode#QUERY_TOO_COMPLEX}
     * @throws ForbiddenException {@link ProblemCode#QUERY_FORBIDDEN} naming what is not allowed
     */
    public Query check(String text) {
        if (text.codePointCount(0, text.length()) > maxLength) {
            throw tooLarge();
        }
        if (NestingDepth.of(text) > maxDepth) {
            throw tooDeep(null);
        }
        Query query = parse(text);
        inspect(query);
        return query;
    }

    /**
     * Makes sure that a query that somebody else parsed may run.
     *
     * @throws InvalidInputException {@link ProblemCode#QUERY_TOO_COMPLEX}
     * @throws ForbiddenException {@link ProblemCode#QUERY_FORBIDDEN} naming what is not allowed
     */
    public void inspect(Query query) {
        new QueryInspection(maxParts).visit(query);
    }

    /**
     * Makes sure that a graph which is named beside the query may be asked.
     *
     * @throws ForbiddenException {@link ProblemCode#QUERY_FORBIDDEN} for a name of the graph that has none
     */
    public void checkGraph(String iri) {
        QueryInspection.graph(iri);
    }

    /** The problem of a text that is longer than {@link #maxLength}. */
    public InvalidInputException tooLarge() {
        return new InvalidInputException(ProblemCode.QUERY_TOO_LARGE, Map.of("limit", maxLength));
    }

    /** The problem of a query that turned out too complex for the engine; {@code cause} is kept for the log. */
    public InvalidInputException tooComplex(@Nullable Throwable cause) {
        return new InvalidInputException(ProblemCode.QUERY_TOO_COMPLEX, Map.of("limit", maxParts), cause);
    }

    private InvalidInputException tooDeep(@Nullable Throwable cause) {
        return new InvalidInputException(ProblemCode.QUERY_TOO_DEEP, Map.of("limit", maxDepth), cause);
    }

    private Query parse(String text) {
        try {
            return QueryFactory.create(text, IriScheme.IDS, Syntax.syntaxSPARQL_11);
        } catch (QueryException e) {
            throw SyntaxFault.of(e);
        } catch (StackOverflowError e) {
            // a chain of operators nests without brackets
            throw tooDeep(e);
        }
    }
}
