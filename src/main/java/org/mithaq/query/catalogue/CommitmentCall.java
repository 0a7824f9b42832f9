package org.mithaq.query.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.query.CommitmentSearch;
import org.mithaq.query.CommitmentSearch.Facet;
import org.mithaq.query.CommitmentSearch.Order;

/**
 * A search for commitments with its values, read as those of a query of the catalogue are.
 *
 * @param facets values by facet; without any, all commitments
 * @param page from 1
 * @param pageSize rows of a page; 500 at most
 */
public record CommitmentCall(Map<Facet, Node> facets, Order order, int page, int pageSize) implements PagedCall {

    private static final int LIMIT = 500;

    private static final QueryParameter ORDER = parameter(
            "order",
            ParameterType.ENUM,
            "due",
            List.of("commitment"),
            Stream.of(Order.values()).map(CommitmentCall::word).toList(),
            null);

    /** Copies the facets. */
    public CommitmentCall {
        facets = Map.copyOf(facets);
    }

    /**
     * Reads the values of a request: a parameter for each facet, named like it, and {@code order}.
     *
     * @param given texts by name, in order; {@link QueryCall#FORMAT} and {@link QueryCall#LANGUAGE} are passed over
     * @throws InvalidInputException {@link ProblemCode#QUERY_PARAMETER_UNKNOWN}, {@link ProblemCode#QUERY_PARAMETER_REPEATED}
     *     or {@link ProblemCode#QUERY_PARAMETER_VALUE}
     */
    public static CommitmentCall of(Map<String, List<String>> given) {
        GivenValues values = new GivenValues(given);
        List<QueryParameter> parameters = new ArrayList<>(
                Stream.of(Facet.values()).map(CommitmentCall::parameter).toList());
        parameters.add(ORDER);
        values.requireKnown(parameters, true);
        Map<Facet, Node> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            values.terms(parameter(facet)).forEach(term -> facets.put(facet, term));
        }
        String order = values.terms(ORDER).get(0).getLiteralLexicalForm();
        return new CommitmentCall(
                facets, Order.valueOf(order.toUpperCase(Locale.ROOT)), values.page(), values.pageSize(LIMIT));
    }

    private static QueryParameter parameter(Facet facet) {
        return switch (facet) {
            case ACTOR -> parameter(facet, ParameterType.IRI, "org:nmirf-excom", null);
            case OBJECTIVE -> parameter(facet, ParameterType.IRI, "provision:gcm-objective-01", null);
            case STATUS -> parameter(facet, ParameterType.CONCEPT, "announced", "commitment-status");
            case KIND -> parameter(facet, ParameterType.CONCEPT, "pledge", "commitment-kind");
            case NETWORK -> parameter(facet, ParameterType.IRI, "org:nmirf-network", null);
            case YEAR -> parameter(facet, ParameterType.YEAR, "2022", null);
        };
    }

    private static QueryParameter parameter(Facet facet, ParameterType type, String example, @Nullable String scheme) {
        return parameter(word(facet), type, example, List.of(), List.of(), scheme);
    }

    private static QueryParameter parameter(
            String name,
            ParameterType type,
            String example,
            List<String> presets,
            List<String> values,
            @Nullable String scheme) {
        return new QueryParameter(name, type, false, false, presets, example, values, scheme, null, Map.of());
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Query bound() {
        return new CommitmentSearch(facets, order, pageSize + 1, (page - 1) * pageSize).query();
    }

    @Override
    public boolean isGraph() {
        return false;
    }

    @Override
    public boolean isPaged() {
        return true;
    }

    @Override
    public boolean readsClock() {
        return false;
    }

    @Override
    public String canonical() {
        return bound().serialize();
    }
}
