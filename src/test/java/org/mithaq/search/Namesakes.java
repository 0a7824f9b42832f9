package org.mithaq.search;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.mithaq.text.NameWord;
import org.mithaq.text.StopWords;
import org.mithaq.text.TypingError;
import org.mithaq.vocab.NameProperties;

/**
 * What else could be meant by a name: found by comparing it with every name of a graph, without the index that is being
 * tested.
 */
final class Namesakes {

    /** Of each thing, the words of each of its names. */
    private final Map<String, List<Set<String>>> names;

    private Namesakes(Map<String, List<Set<String>>> names) {
        this.names = names;
    }

    /** The names of a graph. */
    static Namesakes in(Graph graph) {
        Map<String, Set<Set<String>>> names = new HashMap<>();
        NameProperties.ALL.forEach(property -> graph.find(Node.ANY, property, Node.ANY)
                .forEachRemaining(
                        triple -> names.computeIfAbsent(triple.getSubject().toString(), thing -> new HashSet<>())
                                .add(words(triple.getObject().getLiteralLexicalForm()))));
        return new Namesakes(names.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue()))));
    }

    /**
     * The things, other than the one that is meant, of which one name has most of the words of a name, some with a typing
     * error perhaps; articles and prepositions do not count.
     */
    Stream<String> of(String name, String meant) {
        Set<String> wanted = words(name);
        return names.entrySet().stream()
                .filter(thing -> !thing.getKey().equals(meant))
                .filter(thing -> thing.getValue().stream().anyMatch(words -> hasMost(words, wanted)))
                .map(Map.Entry::getKey);
    }

    private static boolean hasMost(Set<String> words, Set<String> wanted) {
        long found = wanted.stream()
                .filter(word ->
                        words.contains(word) || words.stream().anyMatch(other -> TypingError.isPlausible(word, other)))
                .count();
        return found > 0 && 2 * found > wanted.size();
    }

    private static Set<String> words(String name) {
        return NameWord.of(name).stream()
                .map(NameWord::key)
                .filter(word -> !StopWords.contains(word))
                .collect(Collectors.toSet());
    }
}
