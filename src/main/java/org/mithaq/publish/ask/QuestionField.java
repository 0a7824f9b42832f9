package org.mithaq.publish.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.problem.MithaqException;
import org.mithaq.publish.resource.Names;
import org.mithaq.query.catalogue.CatalogQuery;
import org.mithaq.query.catalogue.ParameterType;
import org.mithaq.query.catalogue.QueryParameter;
import org.mithaq.vocab.CodeList;
import org.mithaq.vocab.Prefixes;
import org.mithaq.vocab.TermLabels;

/**
 * A field of the form of a question.
 *
 * @param parameter the parameter that it is for
 * @param label what it asks for
 * @param hint more words about it; null when there are none in the language of the reader
 * @param choices what can be chosen; empty where anything may be written
 * @param inputs what is in it: one for each value, and an empty one where there is room for another
 * @param problem what is wrong with what was given; null when nothing is
 * @param candidates what a name that was given may mean
 */
public record QuestionField(
        QueryParameter parameter,
        String label,
        @Nullable String hint,
        List<Choice> choices,
        List<Input> inputs,
        @Nullable MithaqException problem,
        List<GivenWords.Candidate> candidates) {

    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|^`\\\\]+");

    /** Something to choose, as the address has it and as the reader reads it. */
    public record Choice(String value, String label) {}

    /**
     * A value, or room for one.
     *
     * @param value as the address has it; empty for none
     * @param name the name of the thing that it stands for; null for none, or for what is no thing
     */
    public record Input(String value, @Nullable Node name) {}

    /** What is given: its words, what is wrong with them, and the names of the things that it speaks of. */
    record Given(GivenWords words, Map<String, ? extends MithaqException> problems, Names names) {}

    /** The form of a question, filled in with what was given, else with what holds when nothing is. */
    public static List<QuestionField> of(
            CatalogQuery query,
            GivenWords words,
            Map<String, ? extends MithaqException> problems,
            Names names,
            Language language) {
        Given given = new Given(words, problems, names);
        return query.header().parameters().stream()
                .map(parameter -> field(parameter, given, language))
                .toList();
    }

    private static QuestionField field(QueryParameter parameter, Given given, Language language) {
        QuestionWords words = new QuestionWords(language);
        String name = parameter.name();
        List<String> values = given.words().values().getOrDefault(name, parameter.presets());
        List<Input> inputs = new ArrayList<>(values.stream()
                .map(value -> input(parameter, value, given.names(), language))
                .toList());
        if (inputs.isEmpty() || parameter.multiple()) {
            inputs.add(new Input("", null));
        }
        return new QuestionField(
                parameter,
                words.parameter(parameter),
                parameter.description().get(language),
                choices(parameter, words, language),
                inputs,
                given.problems().get(name),
                given.words().candidates().getOrDefault(name, List.of()));
    }

    /** The things that are given, so that their names can be asked for. */
    public static List<Node> things(CatalogQuery query, GivenWords words) {
        return query.header().parameters().stream()
                .filter(parameter -> parameter.type() == ParameterType.IRI)
                .flatMap(parameter -> words.values().getOrDefault(parameter.name(), parameter.presets()).stream())
                .map(value -> Prefixes.expand(value).orElse(value))
                .filter(QuestionField::isThing)
                .map(NodeFactory::createURI)
                .toList();
    }

    private static boolean isThing(String iri) {
        return IRI.matcher(iri).matches();
    }

    private static Input input(QueryParameter parameter, String value, Names names, Language language) {
        if (parameter.type() != ParameterType.IRI) {
            return new Input(value, null);
        }
        String iri = Prefixes.expand(value).orElse(value);
        return isThing(iri)
                ? new Input(shortened(iri), names.of(NodeFactory.createURI(iri), language))
                : new Input(value, null);
    }

    /** A prefixed name, where there is one that needs no escapes. */
    static String shortened(String iri) {
        Optional<Map.Entry<String, String>> prefix = Prefixes.namespaces().entrySet().stream()
                .filter(entry -> iri.startsWith(entry.getValue()))
                .filter(entry -> iri.substring(entry.getValue().length()).matches("[A-Za-z0-9_-]+"))
                .findFirst();
        return prefix.map(entry ->
                        entry.getKey() + ":" + iri.substring(entry.getValue().length()))
                .orElse(iri);
    }

    private static List<Choice> choices(QueryParameter parameter, QuestionWords words, Language language) {
        if (parameter.type() == ParameterType.BOOLEAN) {
            return List.of(new Choice("true", words.truth(true)), new Choice("false", words.truth(false)));
        } else if (parameter.scheme() != null) {
            return CodeList.of(parameter.scheme()).concepts().entrySet().stream()
                    .map(concept -> new Choice(
                            concept.getKey(),
                            TermLabels.ofVocabulary().of(NodeFactory.createURI(concept.getValue()), language)))
                    .toList();
        }
        return parameter.values().stream()
                .map(value -> new Choice(value, words.value(parameter.name(), value)))
                .toList();
    }

    /** The kind of field: {@code choice}, {@code thing}, {@code date}, {@code number}, {@code edtf} or {@code text}. */
    public String kind() {
        if (!choices.isEmpty()) {
            return "choice";
        }
        return switch (parameter.type()) {
            case IRI -> "thing";
            case DATE -> "date";
            case INTEGER, YEAR -> "number";
            case EDTF -> "edtf";
            default -> "text";
        };
    }
}
