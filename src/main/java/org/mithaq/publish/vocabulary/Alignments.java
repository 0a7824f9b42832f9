package org.mithaq.publish.vocabulary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.mithaq.publish.vocabulary.TermDocumentation.Match;
import org.mithaq.vocab.BundledFiles;
import org.mithaq.vocab.BundledGraph;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.Prefixes;

/**
 * What ties our terms to other vocabularies: the axioms of {@code ontology/alignments} and the matches of
 * {@code ontology/mappings.sssom.tsv}.
 *
 * <p><em>Source</em>: SSSOM, the tab-separated form.
 */
final class Alignments {

    private static final int SUBJECT = 0;
    private static final int PREDICATE = 2;
    private static final int OBJECT = 3;
    private static final int COMMENT = 5;

    private final List<Tie> ties = new ArrayList<>();

    private Alignments() {
        Graph axioms = BundledGraph.of(BundledFiles.below("ontology/alignments", ".ttl"));
        axioms.find()
                .filterKeep(triple -> triple.getSubject().isURI()
                        && triple.getSubject().getURI().startsWith(IriScheme.TERMS)
                        && triple.getObject().isURI())
                .forEachRemaining(triple ->
                        ties.add(new Tie(triple.getSubject(), triple.getPredicate(), triple.getObject(), "")));
        BundledFiles.text("ontology/mappings.sssom.tsv")
                .lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("subject_id"))
                .map(line -> line.split("\t", -1))
                .forEach(row -> ties.add(new Tie(
                        term(row[SUBJECT]),
                        term(row[PREDICATE]),
                        term(row[OBJECT]),
                        row.length > COMMENT ? row[COMMENT].strip() : "")));
    }

    private record Tie(Node subject, Node relation, Node object, String comment) {}

    static Alignments bundled() {
        return Bundled.ALIGNMENTS;
    }

    /** The matches of a term, by relation and name. */
    List<Match> of(Node term, Wordings wordings) {
        return ties.stream()
                .filter(tie -> tie.subject().equals(term))
                .map(tie -> new Match(
                        wordings.reference(tie.relation()),
                        wordings.reference(tie.object()),
                        Optional.of(tie.comment())
                                .filter(comment -> !comment.isEmpty())
                                .map(comment -> new Text(comment, "en"))))
                .sorted(Comparator.comparing((Match match) -> match.relation().shortName())
                        .thenComparing(match -> match.other().shortName()))
                .toList();
    }

    private static Node term(String shortName) {
        return NodeFactory.createURI(
                Prefixes.expand(shortName).orElseThrow(() -> new IllegalStateException("no prefix: " + shortName)));
    }

    private static final class Bundled {

        private static final Alignments ALIGNMENTS = new Alignments();
    }
}
