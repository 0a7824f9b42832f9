package org.mithaq.query.catalogue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.problem.InstallationException;
import org.mithaq.problem.ProblemCode;
import org.mithaq.vocab.CodeList;
import org.mithaq.vocab.DeclaredTerms;
import org.mithaq.vocab.IriScheme;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads the header of a query: the lines at its beginning that start with {@code #+}, which are YAML. */
final class HeaderReader {

    private static final String MARK = "#+";
    private static final Set<String> KEYS = Set.of("summary", "answers", "note", "params", "returns", "order", "limit");
    private static final Set<String> PARAMETER_KEYS = Set.of(
            "name", "type", "required", "multiple", "default", "example", "values", "scheme", "class", "description");
    private static final int LARGEST_PAGE = 10_000;

    private HeaderReader() {}

    /** The text of a query without its header. */
    static String body(String text) {
        return text.lines()
                        .dropWhile(line -> line.startsWith(MARK))
                        .collect(Collectors.joining("\n"))
                        .strip() + "\n";
    }

    /**
     * The header of a query.
     *
     * @throws InstallationException {@link ProblemCode#INSTALLATION_FILE} naming file and line
     */
    static QueryHeader read(String file, String text) {
        HeaderValue root = new HeaderValue(file, compose(file, text));
        Map<String, HeaderValue> header = root.table(KEYS);
        HeaderValue params = header.get("params");
        HeaderValue answers = header.get("answers");
        HeaderValue note = header.get("note");
        HeaderValue returns = header.get("returns");
        Map<Language, String> summary = languages(root.required(header, "summary"));
        return new QueryHeader(
                summary,
                answers == null ? List.of() : answers(answers),
                note == null ? Map.of() : words(note),
                params == null ? List.of() : parameters(params),
                returns == null ? Map.of() : returns(returns),
                root.required(header, "order").text(),
                root.required(header, "limit").number(LARGEST_PAGE));
    }

    private static Node compose(String file, String text) {
        String yaml = text.lines()
                .takeWhile(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()))
                .collect(Collectors.joining("\n"));
        if (yaml.isBlank()) {
            throw HeaderValue.fault(file, 1, "there is no header: no line begins with " + MARK);
        }
        try {
            return new Yaml().compose(new StringReader(yaml));
        } catch (MarkedYAMLException e) {
            throw HeaderValue.fault(file, e.getProblemMark().getLine() + 1, String.valueOf(e.getProblem()));
        }
    }

    private static Map<Language, String> languages(HeaderValue value) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        Map<String, HeaderValue> table = value.table(Set.of("ar", "en", "fr"));
        for (Language language : Language.values()) {
            texts.put(language, value.required(table, language.tag()).text());
        }
        return Collections.unmodifiableMap(texts);
    }

    /** In English when it is only a text. */
    private static Map<Language, String> words(HeaderValue value) {
        return value.isTable()
                ? languages(value)
                : Map.of(Language.ENGLISH, value.text().strip());
    }

    private static List<String> answers(HeaderValue value) {
        return value.list().stream()
                .map(item -> {
                    if (!item.text().matches("CQ-[0-9]{2,3}")) {
                        throw item.fault("'" + item.text() + "' is no competency question such as CQ-01");
                    }
                    return item.text();
                })
                .toList();
    }

    private static Map<String, String> returns(HeaderValue value) {
        Map<String, String> returns = new LinkedHashMap<>();
        value.table().forEach((name, text) -> returns.put(name, text.text()));
        return Collections.unmodifiableMap(returns);
    }

    private static List<QueryParameter> parameters(HeaderValue value) {
        List<QueryParameter> parameters = new ArrayList<>();
        for (HeaderValue item : value.list()) {
            QueryParameter parameter = parameter(item);
            if (parameters.stream().anyMatch(other -> other.name().equals(parameter.name()))) {
                throw item.fault("the parameter '" + parameter.name() + "' is there twice");
            }
            parameters.add(parameter);
        }
        return List.copyOf(parameters);
    }

    private static QueryParameter parameter(HeaderValue item) {
        Map<String, HeaderValue> table = item.table(PARAMETER_KEYS);
        HeaderValue name = item.required(table, "name");
        if (!name.text().matches("[A-Za-z]\\w*") || QueryCall.RESERVED.contains(name.text())) {
            throw name.fault("'" + name.text() + "' can't be the name of a parameter");
        }
        ParameterType type = type(item.required(table, "type"));
        HeaderValue multiple = table.get("multiple");
        List<HeaderValue> presets = presets(table.get("default"));
        HeaderValue description = table.get("description");
        HeaderValue example = item.required(table, "example");
        QueryParameter parameter = new QueryParameter(
                name.text(),
                type,
                item.required(table, "required").flag(),
                multiple != null && multiple.flag(),
                presets.stream().map(HeaderValue::text).toList(),
                example.text(),
                values(item, type, table.get("values")),
                scheme(item, type, table.get("scheme")),
                thingClass(item, type, table.get("class")),
                description == null ? Map.of() : words(description));
        requireValue(parameter, example);
        presets.forEach(preset -> requireValue(parameter, preset));
        if (parameter.required() && !presets.isEmpty()) {
            throw presets.get(0).fault("a parameter that is required has no default");
        }
        if (!parameter.multiple() && presets.size() > 1) {
            throw presets.get(1).fault("several defaults belong to a parameter that is multiple");
        }
        return parameter;
    }

    private static List<HeaderValue> presets(@Nullable HeaderValue value) {
        if (value == null) {
            return List.of();
        }
        return value.isList() ? value.list() : List.of(value);
    }

    private static ParameterType type(HeaderValue value) {
        return ParameterType.of(value.text())
                .orElseThrow(() -> value.fault("the type '" + value.text() + "' is none of "
                        + List.of(ParameterType.values()).stream()
                                .map(ParameterType::word)
                                .collect(Collectors.joining(", "))));
    }

    private static List<String> values(HeaderValue item, ParameterType type, @Nullable HeaderValue values) {
        if ((type == ParameterType.ENUM) != (values != null)) {
            throw item.fault("'values' belongs to the type enum, and to no other");
        }
        return values == null
                ? List.of()
                : values.list().stream().map(HeaderValue::text).toList();
    }

    private static @Nullable String scheme(HeaderValue item, ParameterType type, @Nullable HeaderValue scheme) {
        if ((type == ParameterType.CONCEPT) != (scheme != null)) {
            throw item.fault("'scheme' belongs to the type concept, and to no other");
        }
        if (scheme != null && !CodeList.exists(scheme.text())) {
            throw scheme.fault("there is no code list '" + scheme.text() + "'");
        }
        return scheme == null ? null : scheme.text();
    }

    private static @Nullable String thingClass(HeaderValue item, ParameterType type, @Nullable HeaderValue name) {
        if (name != null && type != ParameterType.IRI) {
            throw item.fault("'class' belongs to the type iri, and to no other");
        }
        if (name != null && !DeclaredTerms.bundled().isClass(IriScheme.TERMS + name.text())) {
            throw name.fault("the ontology has no class '" + name.text() + "'");
        }
        return name == null ? null : name.text();
    }

    private static void requireValue(QueryParameter parameter, HeaderValue value) {
        if (parameter.read(value.text()).isEmpty()) {
            throw value.fault("'" + value.text() + "' is no value of the type "
                    + parameter.type().word());
        }
    }
}
