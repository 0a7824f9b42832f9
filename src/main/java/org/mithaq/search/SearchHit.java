package org.mithaq.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.mithaq.language.Language;
import org.mithaq.text.NameWord;
import org.mithaq.vocab.TermLabels;

/**
 * A thing that was found.
 *
 * @param iri the thing
 * @param types its classes, sorted
 * @param names all its names
 * @param matched the name by which it was found
 * @param kind how
 * @param score from 0 to 1, the better the more; only the order means something
 * @param words which words of the name answer
 */
public record SearchHit(
        String iri, List<String> types, List<Name> names, Name matched, MatchKind kind, double score, BitSet words) {

    /** A piece of a name, and whether it answers the query. */
    public record Part(String text, boolean marked) {}

    /** The name for a reader: in the reader's language, else as {@link TermLabels} falls back; empty when none is official. */
    public Optional<String> label(Language language) {
        Graph graph = GraphFactory.createDefaultGraph();
        Node subject = NodeFactory.createURI(iri);
        names.forEach(name -> graph.add(subject, name.property(), name.literal()));
        return new TermLabels(graph).find(subject, language);
    }

    /** The matched name in pieces that make it up in order. */
    public List<Part> parts() {
        String text = matched.text();
        List<NameWord> all = NameWord.of(text);
        List<Part> parts = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < all.size(); i++) {
            NameWord word = all.get(i);
            if (words.get(i) && word.start() >= done) {
                if (word.start() > done) {
                    parts.add(new Part(text.substring(done, word.start()), false));
                }
                parts.add(new Part(text.substring(word.start(), word.end()), true));
                done = word.end();
            }
        }
        if (done < text.length()) {
            parts.add(new Part(text.substring(done), false));
        }
        return parts;
    }
}
