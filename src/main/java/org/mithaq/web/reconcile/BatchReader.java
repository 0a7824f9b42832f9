package org.mithaq.web.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.problem.InvalidInputException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.reconcile.CandidateQuery;
import org.mithaq.reconcile.CandidateQuery.Condition;
import org.mithaq.reconcile.CandidateQuery.Given;
import org.mithaq.reconcile.CandidateQuery.Strictness;
import org.mithaq.reconcile.EntityTypes;
import org.mithaq.reconcile.TableExtension;
import org.mithaq.reconcile.TableProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads the batches that tools send. Members that the specification does not name are passed over. */
final class BatchReader {

    static final String QUERIES = "queries";
    static final String EXTEND = "extend";

    /** The most queries of a batch. */
    static final int MOST_QUERIES = 50;

    private static final int MOST_THINGS = 200;
    private static final int MOST_PROPERTIES = 20;
    private static final int MOST_VALUES = 20;
    private static final int USUAL_CANDIDATES = 10;
    private static final int MOST_CANDIDATES = 50;

    private final EntityTypes types;

    /** A reader that knows these types. */
    BatchReader(EntityTypes types) {
        this.types = types;
    }

    /**
     * What is to be read of some things.
     *
     * @param limits by property, how many values of a thing at most
     */
    record Extension(List<String> iris, Map<TableProperty, Integer> limits) {}

    /**
     * The queries of a batch by their keys, in order.
     *
     * @throws InvalidInputException {@link ProblemCode#RECONCILE_UNREADABLE}, {@link ProblemCode#RECONCILE_TOO_LARGE},
     *     {@link ProblemCode#RECONCILE_MEMBER}, {@link ProblemCode#RECONCILE_TYPE} or {@link ProblemCode#RECONCILE_PROPERTY}
     */
    Map<String, CandidateQuery> queries(String text) {
        JsonNode batch = BatchText.object(text, QUERIES);
        requireAtMost(MOST_QUERIES, batch, "queries");
        Map<String, CandidateQuery> queries = new LinkedHashMap<>();
        batch.properties().forEach(entry -> queries.put(entry.getKey(), query(entry.getValue(), entry.getKey())));
        return queries;
    }

    /**
     * What things are to be extended by.
     *
     * @throws InvalidInputException as {@link #queries}
     */
    Extension extension(String text) {
        JsonNode request = BatchText.object(text, EXTEND);
        require(request.path("ids").isArray(), EXTEND, "ids");
        require(request.path("properties").isArray(), EXTEND, "properties");
        JsonNode ids = list(request.path("ids"), EXTEND, "ids", MOST_THINGS);
        JsonNode properties = list(request.path("properties"), EXTEND, "properties", MOST_PROPERTIES);
        List<String> iris = new ArrayList<>();
        ids.forEach(id -> iris.add(iri(id, EXTEND, "ids")));
        Map<TableProperty, Integer> limits = new LinkedHashMap<>();
        properties.forEach(property -> limits.put(property(property.path("id"), EXTEND), limit(property)));
        return new Extension(iris, limits);
    }

    private CandidateQuery query(JsonNode query, String key) {
        JsonNode text = query.path("query");
        require(query.isObject(), key, "query");
        require(text.isMissingNode() || text.isString(), key, "query");
        List<Condition> conditions = new ArrayList<>();
        list(query.path("properties"), key, "properties", MOST_PROPERTIES).forEach(each -> {
            List<Given> values = values(each.path("v"), key);
            TableProperty property = property(each.path("pid"), key);
            if (!values.isEmpty()) {
                conditions.add(new Condition(property, values));
            }
        });
        // rows whose cells are empty find nothing, and spoil no batch
        require(text.isString() || !query.path("properties").isEmpty(), key, "query");
        return new CandidateQuery(
                text.asString(""),
                types(query.path("type"), key),
                strictness(query, key),
                candidates(query, key),
                conditions);
    }

    private List<String> types(JsonNode type, String key) {
        JsonNode all = type.isString() ? JsonNodeFactory.instance.arrayNode().add(type) : type;
        List<String> found = new ArrayList<>();
        list(all, key, "type", MOST_VALUES).forEach(each -> {
            require(each.isString(), key, "type");
            if (!each.asString().isEmpty()) {
                found.add(types.find(each.asString())
                        .orElseThrow(() -> new InvalidInputException(
                                ProblemCode.RECONCILE_TYPE, Map.of("type", each.asString()))));
            }
        });
        return found;
    }

    private static Strictness strictness(JsonNode query, String key) {
        JsonNode word = query.path("type_strict");
        if (word.isMissingNode() || word.isNull()) {
            return Strictness.ANY;
        }
        return switch (word.asString("")) {
            case "any" -> Strictness.ANY;
            case "all" -> Strictness.ALL;
            case "should" -> Strictness.SHOULD;
            default -> throw member(key, "type_strict");
        };
    }

    private static int candidates(JsonNode query, String key) {
        JsonNode limit = query.path("limit");
        if (limit.isMissingNode() || limit.isNull()) {
            return USUAL_CANDIDATES;
        }
        double number = limit.isNumber() ? limit.asDouble(0) : 0;
        require(number >= 1 && number == Math.rint(number), key, "limit");
        return (int) Math.min(MOST_CANDIDATES, number);
    }

    private static List<Given> values(JsonNode value, String key) {
        JsonNode all =
                value.isArray() ? value : JsonNodeFactory.instance.arrayNode().add(value);
        requireAtMost(MOST_VALUES, all, "values");
        List<Given> values = new ArrayList<>();
        for (JsonNode each : all) {
            if (each.isObject()) {
                values.add(new Given(
                        each.path("name").asString(""), Optional.of(iri(each.path("id"), key, "properties"))));
            } else if (!each.isNull() && !each.isMissingNode()) {
                require(each.isValueNode(), key, "properties");
                values.add(new Given(each.asString(), Optional.empty()));
            }
        }
        return values;
    }

    private static TableProperty property(JsonNode id, String key) {
        require(id.isString(), key, "properties");
        return TableProperty.of(id.asString())
                .orElseThrow(() -> new InvalidInputException(
                        ProblemCode.RECONCILE_PROPERTY,
                        Map.of(
                                "property",
                                id.asString(),
                                "known",
                                Stream.of(TableProperty.values())
                                        .map(TableProperty::id)
                                        .collect(Collectors.joining(", ")))));
    }

    /** Tools send what somebody typed into a field for a number, so it may be a text; 0 is for all. */
    private static int limit(JsonNode property) {
        String limit = property.path("settings").path("limit").asString("0").strip();
        require(limit.matches("[0-9]{0,6}"), EXTEND, "limit");
        return limit.isEmpty() || Integer.parseInt(limit) == 0 ? TableExtension.MOST_VALUES : Integer.parseInt(limit);
    }

    private static String iri(JsonNode id, String key, String member) {
        require(id.isString() && isIri(id.asString()), key, member);
        return id.asString();
    }

    /** Whether a text can be the IRI of a thing: an absolute one without what none may have. */
    static boolean isIri(String text) {
        return text.length() <= 2000 && text.matches("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`\\p{Cntrl}]+");
    }

    /** A list that may be missing. */
    private static JsonNode list(JsonNode node, String key, String member, int most) {
        if (node.isMissingNode() || node.isNull()) {
            return JsonNodeFactory.instance.arrayNode();
        }
        require(node.isArray(), key, member);
        requireAtMost(most, node, member);
        return node;
    }

    private static void requireAtMost(int most, JsonNode node, String of) {
        if (node.size() > most) {
            throw tooLarge(of, most);
        }
    }

    private static void require(boolean fits, String key, String member) {
        if (!fits) {
            throw member(key, member);
        }
    }

    static InvalidInputException tooLarge(String of, int limit) {
        return new InvalidInputException(ProblemCode.RECONCILE_TOO_LARGE, Map.of("of", of, "limit", limit));
    }

    private static InvalidInputException member(String key, String member) {
        return new InvalidInputException(ProblemCode.RECONCILE_MEMBER, Map.of("query", key, "member", member));
    }
}
