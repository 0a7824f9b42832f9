package org.mithaq.web.queries;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.publish.jsonld.CallAddress;
import org.mithaq.publish.jsonld.ParameterResource;
import org.mithaq.query.catalogue.CatalogQuery;
import org.mithaq.query.catalogue.ParameterType;
import org.mithaq.query.catalogue.QueryCall;
import org.mithaq.query.catalogue.QueryParameter;
import org.mithaq.vocab.BundledFiles;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the interface: what {@code openapi/api.yaml} says, in the language of the reader, and a path for each
 * query of the catalogue.
 *
 * <p><em>Source</em>: OpenAPI Specification 3.1.1.
 */
final class OpenApiDocument {

    private static final String FILE = "openapi/api.yaml";
    private static final int MOST_ALIASES = 1_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OpenApiDocument() {}

    /** The document as JSON in UTF-8. */
    static byte[] write(List<CatalogQuery> queries, Language language, String server) {
        Messages messages = Messages.in(language);
        Map<String, Object> document = new LinkedHashMap<>();
        Map<String, Object> written = yaml().load(BundledFiles.text(FILE));
        written.forEach((key, value) -> document.put(key, said(value, messages)));
        document.put("servers", List.of(Map.of("url", server)));
        Map<String, Object> paths = new LinkedHashMap<>();
        for (CatalogQuery query : queries) {
            paths.put(CallAddress.path(query), Map.of("get", operation(query, messages)));
        }
        ((Map<?, ?>) Objects.requireNonNull(document.get("paths")))
                .forEach((path, item) -> paths.put(String.valueOf(path), item));
        document.put("paths", paths);
        return JSON.writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
    }

    /** What stands in the file once is used in many places of it. */
    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_ALIASES);
        return new Yaml(options);
    }

    /** A value with its keys of messages replaced by what they stand for. */
    private static Object said(Object value, Messages messages) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> said = new LinkedHashMap<>();
            map.forEach((key, each) -> said.put(String.valueOf(key), said(each, messages)));
            return said;
        } else if (value instanceof List<?> list) {
            return list.stream().map(each -> said(each, messages)).toList();
        }
        return value instanceof String text && text.startsWith("$") ? messages.text(text.substring(1)) : value;
    }

    private static Map<String, Object> operation(CatalogQuery query, Messages messages) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("tags", List.of("catalogue"));
        operation.put("operationId", query.path().replace('/', '.'));
        operation.put("summary", query.header().summary().get(messages.language()));
        operation.put("description", description(query, messages));
        operation.put("parameters", parameters(query, messages));
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", reference("responses", query.isGraph() ? "graph" : "rows"));
        responses.put("304", reference("responses", "notModified"));
        for (String status : List.of("400", "406", "503")) {
            responses.put(status, reference("responses", "problem"));
        }
        operation.put("responses", responses);
        return operation;
    }

    /** Competency questions and note; in English, like the headers: columns and order. */
    private static String description(CatalogQuery query, Messages messages) {
        List<String> lines = new ArrayList<>(query.header().answers());
        String note = query.header().noteIn(messages.language());
        if (note != null) {
            lines.add(note);
        }
        query.header().returns().forEach((name, meaning) -> lines.add("- `" + name + "`: " + meaning));
        lines.add("Order: " + query.header().order());
        return String.join("\n", lines);
    }

    private static List<Object> parameters(CatalogQuery query, Messages messages) {
        List<Object> parameters = new ArrayList<>();
        query.header().parameters().forEach(parameter -> parameters.add(parameter(parameter, messages)));
        if (query.isPaged()) {
            parameters.add(reference("parameters", "page"));
            int limit = query.header().limit();
            Map<String, Object> size = new LinkedHashMap<>();
            size.put("name", QueryCall.PAGE_SIZE);
            size.put("in", "query");
            size.put("description", messages.text("api.page-size"));
            size.put("schema", Map.of("type", "integer", "minimum", 1, "maximum", limit, "default", limit));
            parameters.add(size);
        }
        parameters.add(reference("parameters", query.isGraph() ? "graphFormat" : "rowsFormat"));
        parameters.add(reference("parameters", QueryCall.LANGUAGE));
        return parameters;
    }

    private static Map<String, Object> parameter(QueryParameter parameter, Messages messages) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("name", parameter.name());
        written.put("in", "query");
        written.put("required", parameter.required());
        String expected = ParameterResource.expected(parameter, messages);
        String description = parameter.description().get(messages.language());
        written.put("description", description == null ? expected : description + "\n\n" + expected);
        Map<String, Object> one = schema(parameter);
        List<Object> presets = parameter.presets().stream()
                .map(preset -> value(parameter, preset))
                .toList();
        Map<String, Object> schema =
                new LinkedHashMap<>(parameter.multiple() ? Map.of("type", "array", "items", one) : one);
        if (!presets.isEmpty()) {
            schema.put("default", parameter.multiple() ? presets : presets.get(0));
        }
        written.put("schema", schema);
        Object example = value(parameter, parameter.example());
        written.put("example", parameter.multiple() ? List.of(example) : example);
        return written;
    }

    private static Map<String, Object> schema(QueryParameter parameter) {
        Map<String, Object> text = new LinkedHashMap<>(Map.of("type", "string"));
        switch (parameter.type()) {
            case INTEGER -> text.put("type", "integer");
            case BOOLEAN -> text.put("type", "boolean");
            case IRI -> text.put("format", "iri");
            case TEXT -> text.put("minLength", 1);
            case DATE -> text.put("format", "date");
            case YEAR -> text.put("pattern", "^[0-9]{4}$");
            case ENUM -> text.put("enum", parameter.words());
            case CONCEPT -> text.put("anyOf", List.of(Map.of("enum", parameter.words()), Map.of("format", "iri")));
            case EDTF, LANGUAGE -> text.put("minLength", 2);
        }
        return text;
    }

    private static Object value(QueryParameter parameter, String text) {
        if (parameter.type() == ParameterType.INTEGER) {
            return Long.parseLong(text);
        }
        return parameter.type() == ParameterType.BOOLEAN ? (Object) Boolean.valueOf(text) : text;
    }

    private static Map<String, Object> reference(String kind, String name) {
        return Map.of("$ref", "#/components/" + kind + "/" + name);
    }
}
