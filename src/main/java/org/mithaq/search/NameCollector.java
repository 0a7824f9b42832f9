package org.mithaq.search;

import java.io.IOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/** Judges each name that a query of the index finds, and keeps the best one of each thing. */
final class NameCollector extends SimpleCollector {

    /** What a name is worth. */
    @FunctionalInterface
    interface Judge {

        /**
         * A judgement, or null for none.
         *
         * @param words as {@link NameDocument#WORDS}
         * @param property the place of its property among the names, 0 for the official one
         * @param rank the place of its thing, see {@link NamedThing#rank}
         */
        @Nullable
        Judgement judge(String words, int property, int rank);
    }

    /** The kind and the score of a name, and which of its words answer. */
    record Judgement(MatchKind kind, double score, BitSet words) {}

    private final Map<String, Candidate> best;
    private final Judge judge;
    private int base;
    private @Nullable BinaryDocValues words;
    private @Nullable SortedDocValues subjects;
    private @Nullable NumericDocValues properties;
    private @Nullable NumericDocValues ranks;

    NameCollector(Map<String, Candidate> best, Judge judge) {
        this.best = best;
        this.judge = judge;
    }

    NameCollector(Judge judge) {
        this(new HashMap<>(), judge);
    }

    /** The best name of each thing so far. */
    Map<String, Candidate> best() {
        return best;
    }

    /** A search of one thread, which needs no other collector. */
    CollectorManager<NameCollector, NameCollector> alone() {
        return new CollectorManager<>() {
            @Override
            public NameCollector newCollector() {
                return NameCollector.this;
            }

            @Override
            public NameCollector reduce(Collection<NameCollector> collectors) {
                return NameCollector.this;
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        base = context.docBase;
        words = DocValues.getBinary(context.reader(), NameDocument.WORDS);
        subjects = DocValues.getSorted(context.reader(), NameDocument.SUBJECT);
        properties = DocValues.getNumeric(context.reader(), NameDocument.PROPERTY);
        ranks = DocValues.getNumeric(context.reader(), NameDocument.RANK);
    }

    @Override
    public void collect(int doc) throws IOException {
        if (words == null || subjects == null || properties == null || ranks == null || !words.advanceExact(doc)) {
            return;
        }
        subjects.advanceExact(doc);
        properties.advanceExact(doc);
        ranks.advanceExact(doc);
        Judgement judgement =
                judge.judge(words.binaryValue().utf8ToString(), (int) properties.longValue(), (int) ranks.longValue());
        if (judgement != null) {
            String iri = subjects.lookupOrd(subjects.ordValue()).utf8ToString();
            best.merge(
                    iri,
                    new Candidate(base + doc, iri, judgement.kind, judgement.score, judgement.words, ranks.longValue()),
                    (one, other) -> other.score() > one.score() ? other : one);
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
