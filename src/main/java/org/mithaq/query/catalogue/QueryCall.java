package org.mithaq.query.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.util.FmtUtils;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;

/**
 * A query with its values and the page that is asked for.
 *
 * @param arguments the terms by name of parameter, in order of the header: none or one, or several where the parameter may be
 *     given several times; the default of the header where nothing was given
 * @param page from 1
 * @param pageSize rows of a page; at most the limit of the header
 */
public record QueryCall(CatalogQuery query, Map<String, List<Node>> arguments, int page, int pageSize)
        implements PagedCall {

    /** The name of the parameter for the number of the page, from 1. */
    public static final String PAGE = "page";

    /** The name of the parameter for the rows of a page. */
    public static final String PAGE_SIZE = "pageSize";

    /** The name of the parameter for the form of the answer, which is read elsewhere. */
    public static final String FORMAT = "format";

    /** The name of the parameter for the language of forms that have one, which is read elsewhere. */
    public static final String LANGUAGE = "lang";

    /** The names that no parameter of a query may have. */
    public static final Set<String> RESERVED = Set.of(PAGE, PAGE_SIZE, FORMAT, LANGUAGE);

    /**
     * Reads the values of a request.
     *
     * @param given texts by name, in order; {@link #FORMAT} and {@link #LANGUAGE} are passed over
     * @throws InvalidInputException {@link ProblemCode#QUERY_PARAMETER_UNKNOWN}, {@link ProblemCode#QUERY_PARAMETER_MISSING},
     *     {@link ProblemCode#QUERY_PARAMETER_REPEATED} or {@link ProblemCode#QUERY_PARAMETER_VALUE}
     */
    public static QueryCall of(CatalogQuery query, Map<String, List<String>> given) {
        GivenValues values = new GivenValues(given);
        List<QueryParameter> parameters = query.header().parameters();
        values.requireKnown(parameters, query.isPaged());
        Map<String, List<Node>> arguments = new LinkedHashMap<>();
        parameters.forEach(parameter -> arguments.put(parameter.name(), values.terms(parameter)));
        return new QueryCall(
                query, arguments, values.page(), values.pageSize(query.header().limit()));
    }

    /**
     * What keeps {@link #of} from making a call, by the name of the parameter, in order of the header; what is given for no
     * parameter is not looked at.
     */
    public static Map<String, InvalidInputException> problems(CatalogQuery query, Map<String, List<String>> given) {
        GivenValues values = new GivenValues(given);
        Map<String, InvalidInputException> problems = new LinkedHashMap<>();
        for (QueryParameter parameter : query.header().parameters()) {
            try {
                values.terms(parameter);
            } catch (InvalidInputException problem) {
                problems.put(parameter.name(), problem);
            }
        }
        return problems;
    }

    /** The query of all pages with the values in it, as anybody can run it elsewhere. */
    public String text() {
        return arguments.values().stream().allMatch(List::isEmpty)
                ? HeaderReader.body(query.text())
                : BoundQuery.withValues(this).serialize();
    }

    @Override
    public Query bound() {
        return BoundQuery.of(this);
    }

    @Override
    public boolean isGraph() {
        return query.isGraph();
    }

    @Override
    public boolean isPaged() {
        return query.isPaged();
    }

    @Override
    public boolean readsClock() {
        return query.readsClock();
    }

    @Override
    public String canonical() {
        return Stream.concat(
                        Stream.of(query.digest(), String.valueOf(page), String.valueOf(pageSize)),
                        arguments.entrySet().stream()
                                .map(entry -> entry.getKey() + "="
                                        + entry.getValue().stream()
                                                .map(FmtUtils::stringForNode)
                                                .collect(Collectors.joining(" "))))
                .collect(Collectors.joining("\n"));
    }
}
