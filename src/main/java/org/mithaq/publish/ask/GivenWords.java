package org.mithaq.publish.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;
import org.mithaq.problem.ProblemCode;
import org.mithaq.problem.UnavailableException;
import org.mithaq.query.catalogue.CatalogQuery;
import org.mithaq.query.catalogue.ParameterType;
import org.mithaq.query.catalogue.QueryCall;
import org.mithaq.query.catalogue.QueryParameter;
import org.mithaq.search.MatchKind;
import org.mithaq.search.SearchHit;
import org.mithaq.search.SearchRequest;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.TermLabels;

/**
 * What a reader gave for the parameters of a question, where a thing may go by its name: a name that is that of one thing
 * stands for it.
 *
 * @param values by name of parameter, in order; an IRI in the place of each name that could be told
 * @param candidates the things that a name may mean which could not be told, by name of parameter; an empty list for a name
 *     that nothing has
 * @param replaced whether a name was told
 */
public record GivenWords(Map<String, List<String>> values, Map<String, List<Candidate>> candidates, boolean replaced) {

    /** So many names of one parameter are looked up. */
    private static final int MOST_NAMES = 10;

    /** So many things are asked for by a name. */
    public static final int MOST_CANDIDATES = 12;

    /** Finds things. */
    @FunctionalInterface
    public interface ThingSearch {

        /**
         * The things that a request finds, the best first, {@link #MOST_CANDIDATES} of them at most.
         *
         * @param thingClass the name of the class in which they are looked for; null for any
         */
        List<SearchHit> find(String text, @Nullable String thingClass);
    }

    /**
     * A thing that a name may mean.
     *
     * @param name in the language of the reader, else another that it has
     * @param kind its classes in words
     */
    public record Candidate(String iri, String name, String kind) {}

    /**
     * Reads what is given.
     *
     * @param given texts by name of parameter, in order
     * @param search finds things by name, the best first
     * @throws UnavailableException {@link ProblemCode#SEARCH_NOT_READY} when a name has to be looked for and can't yet
     */
    public static GivenWords of(
            CatalogQuery query, Map<String, List<String>> given, ThingSearch search, Language language) {
        Map<String, List<String>> values = new LinkedHashMap<>(given);
        Map<String, List<Candidate>> candidates = new LinkedHashMap<>();
        boolean replaced = false;
        for (QueryParameter parameter : query.header().parameters()) {
            if (parameter.type() != ParameterType.IRI) {
                continue;
            }
            List<String> known = new ArrayList<>();
            List<String> texts = given.getOrDefault(parameter.name(), List.of());
            List<String> names = texts.stream()
                    .filter(text -> !isValue(query, parameter, text))
                    .toList();
            boolean isTooMuch = names.size() > MOST_NAMES || texts.size() > 1 && !parameter.multiple();
            for (String text : texts) {
                if (isTooMuch || !names.contains(text)) {
                    known.add(text);
                    continue;
                }
                List<SearchHit> hits = find(text, parameter, search);
                Optional<SearchHit> only = only(hits);
                known.add(only.map(SearchHit::iri).orElse(text));
                replaced |= only.isPresent();
                if (only.isEmpty()) {
                    candidates
                            .computeIfAbsent(parameter.name(), name -> new ArrayList<>())
                            .addAll(hits.stream()
                                    .map(hit -> candidate(hit, language))
                                    .toList());
                }
            }
            if (!known.isEmpty()) {
                values.put(parameter.name(), known);
            }
        }
        return new GivenWords(values, candidates, replaced);
    }

    private static boolean isValue(CatalogQuery query, QueryParameter parameter, String text) {
        return !QueryCall.problems(query, Map.of(parameter.name(), List.of(text)))
                .containsKey(parameter.name());
    }

    /** A term of the ontology is what things are, and none of them. */
    private static List<SearchHit> find(String text, QueryParameter parameter, ThingSearch search) {
        return SearchRequest.of(text).isTooLong()
                ? List.of()
                : search.find(text, parameter.thingClass()).stream()
                        .filter(hit -> !hit.iri().startsWith(IriScheme.TERMS))
                        .toList();
    }

    /** The one thing that has the whole name. */
    private static Optional<SearchHit> only(List<SearchHit> hits) {
        List<SearchHit> exact =
                hits.stream().filter(hit -> hit.kind() == MatchKind.EXACT).toList();
        return exact.size() == 1 ? Optional.of(exact.get(0)) : Optional.empty();
    }

    private static Candidate candidate(SearchHit hit, Language language) {
        String kind = hit.types().stream()
                .map(type -> TermLabels.ofVocabulary().of(NodeFactory.createURI(type), language))
                .collect(Collectors.joining(" · "));
        return new Candidate(
                hit.iri(), hit.label(language).orElseGet(() -> hit.matched().text()), kind);
    }
}
