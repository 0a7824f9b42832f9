package org.mithaq.web.sparql;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.records.Precondition;
import org.mithaq.vocab.IriScheme;
import org.mithaq.web.http.FormParameters;

/**
 * What a request of the Graph Store Protocol names: one graph by {@code graph=IRI}, or the default graph.
 *
 * <p><em>Source</em>: SPARQL 1.1 Graph Store HTTP Protocol, section 4.2; RFC 9110 section 13.1 for the preconditions.
 *
 * @param graph empty for the default graph
 * @param parameters all that came with the address
 */
record GraphStoreRequest(String graph, FormParameters parameters) {

    private static final String GRAPH = "graph";
    private static final String AS_OF = "asOf";
    private static final String SYSTEM_GRAPHS = "urn:x-arq:";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** The tag of a form of a graph: the newest revision that touched it, and which form when it is not the first. */
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})(?:-[a-z]+)?\"");

    /**
     * Reads the address of a request.
     *
     * @throws InvalidInputException {@link ProblemCode#GRAPH_NOT_NAMED} for the whole dataset and for graphs that only the
     *     engine has names for; {@link ProblemCode#REQUEST_PARAMETER} for anything that is no absolute IRI
     */
    static GraphStoreRequest read(HttpServletRequest request) {
        FormParameters parameters = FormParameters.parse(request.getQueryString());
        List<String> graphs = parameters.values(GRAPH);
        boolean isDefault = parameters.has("default");
        if (graphs.isEmpty() && !isDefault) {
            throw notNamed();
        }
        if (graphs.size() > 1 || isDefault && !graphs.isEmpty()) {
            throw SparqlRequest.invalid(GRAPH);
        }
        if (isDefault) {
            return new GraphStoreRequest("", parameters);
        }
        String graph = graphs.get(0);
        SparqlRequest.requireAbsolute(graph, GRAPH);
        if (graph.startsWith(SYSTEM_GRAPHS)) {
            throw notNamed();
        }
        return new GraphStoreRequest(graph, parameters);
    }

    /** The problem of a graph that has no name of its own. */
    static InvalidInputException notNamed() {
        return new InvalidInputException(ProblemCode.GRAPH_NOT_NAMED, Map.of());
    }

    Node name() {
        return NodeFactory.createURI(graph);
    }

    boolean isRecord() {
        return IriScheme.isRecord(graph);
    }

    /** The graph to be read. */
    void requireNamed() {
        if (graph.isEmpty()) {
            throw notNamed();
        }
    }

    /** The graph to be written. */
    void requireRecord() {
        if (!isRecord()) {
            throw new InvalidInputException(
                    ProblemCode.RECORD_GRAPH_NOT_WRITABLE, Map.of("graph", graph.isEmpty() ? "DEFAULT" : graph));
        }
    }

    /** The revision that is asked for, of records only; empty for the present. */
    OptionalLong asOf() {
        List<String> values = parameters.values(AS_OF);
        if (values.isEmpty()) {
            return OptionalLong.empty();
        }
        if (values.size() > 1 || !isRecord() || !NUMBER.matcher(values.get(0)).matches()) {
            throw SparqlRequest.invalid(AS_OF);
        }
        return OptionalLong.of(Long.parseLong(values.get(0)));
    }

    /**
     * What the headers {@code If-Match} and {@code If-None-Match} ask for before a change.
     *
     * @throws InvalidInputException {@link ProblemCode#REQUEST_PARAMETER} for tags that are none of ours: they could never
     *     match, or have to be absent, which only {@code *} may
     */
    static Precondition precondition(HttpServletRequest request) {
        boolean isAbsent = false;
        for (String value : Collections.list(request.getHeaders("If-None-Match"))) {
            if (!value.strip().equals("*")) {
                throw SparqlRequest.invalid("If-None-Match");
            }
            isAbsent = true;
        }
        boolean isPresent = false;
        boolean isAny = false;
        Set<Long> revisions = new HashSet<>();
        for (String value : Collections.list(request.getHeaders("If-Match"))) {
            isPresent = true;
            for (String tag : value.split(",")) {
                Matcher matcher = TAG.matcher(tag.strip());
                if (tag.strip().equals("*")) {
                    isAny = true;
                } else if (matcher.matches()) {
                    revisions.add(Long.parseLong(matcher.group(1)));
                } else {
                    throw SparqlRequest.invalid("If-Match");
                }
            }
        }
        return new Precondition(isAbsent, isPresent, isAny ? Set.of() : revisions);
    }
}
