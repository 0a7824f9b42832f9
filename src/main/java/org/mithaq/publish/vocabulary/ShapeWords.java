package org.mithaq.publish.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.mithaq.language.Language;
import org.mithaq.vocab.IriScheme;

/**
 * What a shape asks, in words of one language: a sentence for each kind of constraint.
 *
 * <p><em>Source</em>: SHACL section 4, as far as our shapes use it.
 */
final class ShapeWords {

    private static final String KEY = "vocabulary.demand.";

    private final ShapeIndex index;
    private final Wordings wordings;
    private final Wordings shapeWordings;

    ShapeWords(ShapeIndex index, Wordings wordings) {
        this.index = index;
        this.wordings = wordings;
        this.shapeWordings = new Wordings(index.graph(), wordings.language());
    }

    /** All that there is to say of a shape. */
    ShapeDocumentation of(ShapeIndex.Entry entry) {
        Node shape = entry.shape();
        String severity = index.object(shape, ShapeTerms.SEVERITY)
                .map(node -> IriScheme.localName(node.getURI()))
                .orElse("Violation")
                .toLowerCase(Locale.ROOT);
        Text title = index.object(shape, ShapeTerms.PATH)
                .map(path -> sentence(path(path)))
                .or(() -> shapeWordings.text(shape, ShapeTerms.NAME))
                .orElseGet(() -> Text.code(ShortNames.of(shape.getURI())));
        return new ShapeDocumentation(
                shape.getURI(),
                entry.isRule(),
                title,
                shapeWordings.text(shape, ShapeTerms.DESCRIPTION),
                shapeWordings.text(shape, ShapeTerms.MESSAGE).orElseThrow(),
                "severity." + severity,
                demands(shape).stream().map(this::sentence).toList(),
                wordings.references(entry.targets().stream()),
                wordings.references(entry.fields().stream()),
                wordings.references(entry.mentions().stream()));
    }

    private List<String> demands(Node shape) {
        List<String> demands = new ArrayList<>();
        count(shape).ifPresent(demands::add);
        each(shape, ShapeTerms.DATATYPE, type -> say("datatype", Map.of("type", datatype(type))), demands);
        each(shape, ShapeTerms.CLASS, type -> say("class", Map.of("type", name(type))), demands);
        each(shape, ShapeTerms.NODE_KIND, kind -> say(kind.equals(ShapeTerms.LITERAL) ? "literal" : "iri"), demands);
        each(shape, ShapeTerms.IN, list -> say("in", Map.of("values", names(index.list(list).stream()))), demands);
        each(shape, ShapeTerms.LANGUAGE_IN, list -> say("language-in", Map.of("languages", languages(list))), demands);
        each(shape, ShapeTerms.UNIQUE_LANG, yes -> say("unique-language"), demands);
        each(shape, ShapeTerms.PATTERN, pattern -> say("pattern", Map.of("pattern", literal(pattern))), demands);
        each(shape, ShapeTerms.MIN_INCLUSIVE, least -> say("least", Map.of("value", literal(least))), demands);
        each(shape, ShapeTerms.LESS_THAN, other -> say("less-than", Map.of("field", name(other))), demands);
        each(shape, ShapeTerms.OR, list -> say("or", Map.of("choices", choices(list))), demands);
        each(shape, ShapeTerms.NOT, other -> say("not", Map.of("demand", together(other))), demands);
        each(shape, ShapeTerms.QUALIFIED_VALUE_SHAPE, other -> qualified(shape, other), demands);
        if (shape.isBlank()) {
            // those of a shape with a name are told of by themselves
            each(shape, ShapeTerms.PROPERTY, this::together, demands);
        }
        return demands;
    }

    private void each(Node shape, Node property, Function<Node, String> words, List<String> demands) {
        index.objects(shape, property).stream().map(words).forEach(demands::add);
    }

    private Optional<String> count(Node shape) {
        int least = number(shape, ShapeTerms.MIN_COUNT).orElse(0);
        Optional<Integer> most = number(shape, ShapeTerms.MAX_COUNT);
        if (most.isEmpty()) {
            return least == 0 ? Optional.empty() : Optional.of(say("at-least", Map.of("count", least)));
        }
        if (most.get() == 0) {
            return Optional.of(say("none"));
        }
        return Optional.of(
                least == 0
                        ? say("at-most", Map.of("count", most.get()))
                        : least == most.get()
                                ? say("exactly", Map.of("count", least))
                                : say("between", Map.of("least", least, "most", most.get())));
    }

    private Optional<Integer> number(Node shape, Node property) {
        return index.object(shape, property).map(value -> Integer.parseInt(literal(value)));
    }

    private String qualified(Node shape, Node other) {
        int count = number(shape, ShapeTerms.QUALIFIED_MIN_COUNT).orElse(0);
        return say("qualified", Map.of("count", count, "demand", together(other)));
    }

    private String choices(Node list) {
        return index.list(list).stream()
                .map(this::together)
                .reduce(joined("either"))
                .orElse("");
    }

    /** A shape inside another: what it asks, of a field when it has a path. */
    private String together(Node shape) {
        String demands = demands(shape).stream().reduce(joined("and")).orElse("");
        return index.object(shape, ShapeTerms.PATH)
                .map(path -> say("field", Map.of("field", path(path), "demand", demands)))
                .orElse(demands);
    }

    /** A path in words, as reports have it. */
    private String path(Node path) {
        if (path.isURI()) {
            return name(path);
        }
        if (index.isList(path)) {
            return index.list(path).stream()
                    .map(this::path)
                    .reduce((first, second) -> message("path.sequence", Map.of("first", first, "second", second)))
                    .orElse("");
        }
        Optional<Node> inverse = index.object(path, ShapeTerms.INVERSE_PATH);
        if (inverse.isPresent()) {
            return message("path.inverse", Map.of("of", path(inverse.get())));
        }
        return index.list(index.object(path, ShapeTerms.ALTERNATIVE_PATH).orElseThrow()).stream()
                .map(this::path)
                .reduce((one, other) -> message("path.alternative", Map.of("one", one, "other", other)))
                .orElse("");
    }

    private String datatype(Node type) {
        String shortName = ShortNames.of(type.getURI());
        String key = "vocabulary.datatype." + shortName.substring(shortName.indexOf(':') + 1);
        return wordings.messages().has(key) ? wordings.messages().text(key) : shortName;
    }

    private String languages(Node list) {
        return index.list(list).stream()
                .map(tag -> Language.ofTag(literal(tag))
                        .filter(known -> known.tag().equals(literal(tag)))
                        .map(known -> known.locale()
                                .getDisplayLanguage(wordings.language().locale()))
                        .orElse(literal(tag)))
                .reduce(joined("list"))
                .orElse("");
    }

    private String names(Stream<Node> nodes) {
        return nodes.map(node -> node.isURI() ? name(node) : literal(node))
                .reduce(joined("list"))
                .orElse("");
    }

    private String name(Node term) {
        return wordings.name(term).value();
    }

    private static String literal(Node node) {
        return node.getLiteralLexicalForm();
    }

    private BinaryOperator<String> joined(String key) {
        return (first, next) -> say(key, Map.of("first", first, "next", next));
    }

    private String say(String key) {
        return wordings.messages().text(KEY + key);
    }

    private String say(String key, Map<String, ?> parameters) {
        return message(KEY + key, parameters);
    }

    private String message(String key, Map<String, ?> parameters) {
        return wordings.messages().text(key, parameters);
    }

    private Text sentence(String words) {
        return new Text(words, wordings.language().tag());
    }
}
