package org.mithaq.query;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.modify.request.UpdateData;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.mithaq.problem.ForbiddenException;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.vocab.IriScheme;

/**
 * What an update may ask for: SPARQL 1.1 Update, as {@link QueryPolicy} has it for what an update reads, and on the
 * graphs of records only for what it writes. Nothing is loaded from anywhere.
 */
public final class UpdatePolicy {

    private final int maxDepth;
    private final int maxParts;

    /**
     * A policy with these limits.
     *
     * @param maxDepth levels of nested brackets
     * @param maxParts operations, patterns, path steps, operators and quads of templates, counted together; plain data
     *     are not counted
     */
    public UpdatePolicy(int maxDepth, int maxParts) {
        this.maxDepth = maxDepth;
        this.maxParts = maxParts;
    }

    /**
     * Parses an update and makes sure that it may run. Relative IRIs are read against {@code https://w3id.org/mithaq/id/}.
     *
     * @param using graphs named beside the update ({@code using-graph-uri}), absolute IRIs
     * @param usingNamed likewise ({@code using-named-graph-uri})
     * @throws InvalidInputException {@link ProblemCode#QUERY_SYNTAX}, {@link ProblemCode#QUERY_TOO_DEEP} or
     *     {@link ProblemCode#QUERY_TOO_COMPLEX}; {@link ProblemCode#RECORD_GRAPH_NOT_WRITABLE} for a graph that is no
     *     record, or all of them; {@link ProblemCode#REQUEST_PARAMETER} when graphs are named beside an update that names
     *     its own, or has no place for them
     * @throws ForbiddenException {@link ProblemCode#QUERY_FORBIDDEN} naming what is not allowed
     */
    public UpdateRequest check(String text, List<String> using, List<String> usingNamed) {
        if (NestingDepth.of(text) > maxDepth) {
            throw new InvalidInputException(ProblemCode.QUERY_TOO_DEEP, Map.of("limit", maxDepth));
        }
        UpdateRequest request = parse(text);
        if (!using.isEmpty() || !usingNamed.isEmpty()) {
            request.forEach(operation -> addUsing(operation, using, usingNamed));
        }
        UpdateInspection inspection = new UpdateInspection(maxParts);
        request.forEach(operation -> operation.visit(inspection));
        return request;
    }

    /** The problem of an update that turned out too complex for the engine. */
    public InvalidInputException tooComplex(Throwable cause) {
        return new InvalidInputException(ProblemCode.QUERY_TOO_COMPLEX, Map.of("limit", maxParts), cause);
    }

    private UpdateRequest parse(String text) {
        try {
            return UpdateFactory.create(text, IriScheme.IDS, Syntax.syntaxSPARQL_11);
        } catch (QueryException e) {
            throw SyntaxFault.of(e);
        } catch (StackOverflowError e) {
            throw new InvalidInputException(ProblemCode.QUERY_TOO_DEEP, Map.of("limit", maxDepth), e);
        }
    }

    /**
     * Names graphs for an operation that names none itself. Data need none; other operations have no place for them.
     *
     * <p><em>Source</em>: SPARQL 1.1 Protocol, section 2.2.3.
     */
    private static void addUsing(Update operation, List<String> using, List<String> usingNamed) {
        if (operation instanceof UpdateData) {
            return;
        }
        if (!(operation instanceof UpdateModify modify)
                || modify.getWithIRI() != null
                || !modify.getUsing().isEmpty()
                || !modify.getUsingNamed().isEmpty()) {
            String parameter = using.isEmpty() ? "using-named-graph-uri" : "using-graph-uri";
            throw new InvalidInputException(ProblemCode.REQUEST_PARAMETER, Map.of("parameter", parameter));
        }
        using.forEach(graph -> modify.addUsing(NodeFactory.createURI(graph)));
        usingNamed.forEach(graph -> modify.addUsingNamed(NodeFactory.createURI(graph)));
    }
}
