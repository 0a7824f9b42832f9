package org.mithaq.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.mithaq.search.NameCollector.Judge;
import org.mithaq.search.NameCollector.Judgement;
import org.mithaq.text.NameKey;
import org.mithaq.text.NameWord;
import org.mithaq.text.StopWords;

/**
 * Finds things by name in one state of the index.
 *
 * <p>In this order, and each only adds what the ones before did not find better: the whole name; all words of the query in
 * one name, with acronyms spelled out where that helps; when that finds nothing, the same with typing errors in words
 * that exist; and when that finds nothing, the words in any of the names of a thing or of its class. A word that means
 * nothing to the index finds nothing: no name is found by leaving out what was asked for.
 */
final class NameSearch {

    private static final int MOST_CORRECTED = 8;
    private static final int MOST_SPELLED_OUT = 2;
    private static final int MOST_SPELLINGS = 12;
    private static final int MOST_DESCRIBED = 200;

    private final IndexSearcher searcher;
    private final Vocabulary vocabulary;
    private final List<Query> filters;
    private final Map<String, Candidate> best = new HashMap<>();

    /** A search among the names that all {@code filters} accept. */
    NameSearch(IndexSearcher searcher, List<Query> filters) {
        this.searcher = searcher;
        this.vocabulary = new Vocabulary(searcher);
        this.filters = filters;
    }

    /** The best name of each thing that {@code text} finds, the best first. */
    List<Candidate> find(String text) {
        List<String> words = List.copyOf(new LinkedHashSet<>(
                NameWord.of(text).stream().map(NameWord::key).toList()));
        if (words.isEmpty()) {
            return List.of();
        }
        whole(NameKey.of(text));
        if (words.stream().anyMatch(word -> !StopWords.contains(word))) {
            List<QueryWord> query = query(words, false);
            inOneName(query);
            spelledOut(words);
            if (best.isEmpty()) {
                query = query(words, true);
                inOneName(query);
            }
            if (best.isEmpty()) {
                inAnyName(query);
            }
        }
        return best.values().stream().sorted(Candidate.BEST_FIRST).toList();
    }

    private void whole(String key) {
        judge(new TermQuery(new Term(NameDocument.EXACT, key)), (words, property, rank) -> whole(1, words, property));
        judge(
                new TermQuery(new Term(NameDocument.COMPACT, key.replace(" ", ""))),
                (words, property, rank) -> whole(0.9, words, property));
    }

    private static Judgement whole(double quality, String words, int property) {
        BitSet all = new BitSet();
        all.set(0, words.split(" ").length);
        return new Judgement(MatchKind.EXACT, MatchKind.EXACT.score(quality - 0.1 * property), all);
    }

    private List<QueryWord> query(List<String> words, boolean correctKnown) {
        List<QueryWord> query = new ArrayList<>();
        int corrected = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean correct = corrected < MOST_CORRECTED && (correctKnown || !vocabulary.isKnown(word));
            corrected += correct ? 1 : 0;
            query.add(new QueryWord(word, i == words.size() - 1, correct, vocabulary));
        }
        return query;
    }

    private void inOneName(List<QueryWord> query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        query.stream().filter(QueryWord::isRequired).forEach(word -> all.add(word.in(NameDocument.WORD), Occur.MUST));
        judge(all.build(), (words, property, rank) -> {
            WordMatch match = WordMatch.of(query, words, true);
            return match == null ? null : judgement(match.kind(), match, property, rank);
        });
    }

    /** What documents are called repeats what they are about: it comes after that, unless it is much nearer. */
    private static Judgement judgement(MatchKind kind, WordMatch match, int property, int rank) {
        double quality = match.quality() * (1 - 0.02 * property) * (rank >= NamedThing.DOCUMENTS ? 0.8 : 1);
        return new Judgement(kind, kind.score(quality), match.words());
    }

    /** Each acronym of the query is tried as any other name of what it stands for. */
    private void spelledOut(List<String> words) {
        int tried = 0;
        for (int i = 0; i < words.size() && tried < MOST_SPELLED_OUT; i++) {
            if (vocabulary.isAcronym(words.get(i))) {
                tried++;
                for (List<String> spelling : spellings(words.get(i))) {
                    Set<String> other = new LinkedHashSet<>(words.subList(0, i));
                    other.addAll(spelling);
                    other.addAll(words.subList(i + 1, words.size()));
                    inOneName(query(List.copyOf(other), false));
                }
            }
        }
    }

    private Collection<List<String>> spellings(String acronym) {
        Set<List<String>> spellings = new LinkedHashSet<>();
        NameCollector named = new NameCollector((words, property, rank) -> whole(1, words, property));
        search(new TermQuery(new Term(NameDocument.ACRONYM, acronym)), named);
        for (String iri : named.best().keySet()) {
            search(new TermQuery(NameDocument.of(iri)), new NameCollector((words, property, rank) -> {
                List<String> spelling = new ArrayList<>();
                for (String word : words.split(" ")) {
                    spelling.add(word.split("\\|")[0]);
                }
                if (spelling.size() > 1 && spellings.size() < MOST_SPELLINGS) {
                    spellings.add(spelling);
                }
                return null;
            }));
        }
        return spellings;
    }

    private void inAnyName(List<QueryWord> query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        query.stream().filter(QueryWord::isRequired).forEach(word -> all.add(word.in(NameDocument.THING), Occur.MUST));
        List<BytesRef> things = new ArrayList<>();
        try {
            for (ScoreDoc thing : searcher.search(all.build(), MOST_DESCRIBED).scoreDocs) {
                things.add(
                        new BytesRef(searcher.storedFields().document(thing.doc).get(NameDocument.SUBJECT)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        judge(new TermInSetQuery(NameDocument.SUBJECT, things), (words, property, rank) -> {
            WordMatch match = WordMatch.of(query, words, false);
            return match == null ? null : judgement(MatchKind.DESCRIPTION, match, property, rank);
        });
    }

    private void judge(Query query, Judge judge) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.MUST);
        filters.forEach(filter -> all.add(filter, Occur.FILTER));
        search(all.build(), new NameCollector(best, judge));
    }

    private void search(Query query, NameCollector collector) {
        try {
            searcher.search(query, collector.alone());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
