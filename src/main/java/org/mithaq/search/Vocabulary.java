package org.mithaq.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.mithaq.text.TypingError;

/** The words of an index. All lists are bounded, so that no word costs more than a few milliseconds. */
final class Vocabulary {

    private static final int MOST_WORDS = 200;
    private static final int MOST_TRIED = 2000;

    private final IndexSearcher searcher;

    Vocabulary(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    /** Whether a name has the word, or a form of one of its words is it. */
    boolean isKnown(String word) {
        return holds(NameDocument.WORD, word);
    }

    /** Whether the word is an acronym of something. */
    boolean isAcronym(String word) {
        return holds(NameDocument.ACRONYM, word);
    }

    private boolean holds(String field, String value) {
        try {
            return searcher.count(new TermQuery(new Term(field, value))) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words that a stem or a sound gives. */
    List<String> words(char layer, String key) {
        String start = NameDocument.form(layer, key);
        List<String> words = new ArrayList<>();
        try {
            Terms terms = MultiTerms.getTerms(reader(), NameDocument.FORM);
            if (terms == null) {
                return words;
            }
            BytesRef prefix = new BytesRef(start);
            TermsEnum each = terms.iterator();
            boolean more = each.seekCeil(prefix) != TermsEnum.SeekStatus.END;
            while (more && words.size() < MOST_WORDS && StringHelper.startsWith(each.term(), prefix)) {
                words.add(each.term().utf8ToString().substring(start.length()));
                more = each.next() != null;
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of which the given one may be a typing error. */
    List<String> corrections(String word) {
        List<String> words = new ArrayList<>();
        try {
            Terms terms = MultiTerms.getTerms(reader(), NameDocument.WORD);
            if (terms == null) {
                return words;
            }
            TermsEnum near = new FuzzyTermsEnum(terms, new Term(NameDocument.WORD, word), 1, 0, true);
            BytesRef next = near.next();
            for (int tried = 0; next != null && tried < MOST_TRIED && words.size() < MOST_WORDS; tried++) {
                String other = next.utf8ToString();
                boolean plausible = isAcronym(other)
                        ? TypingError.isPlausibleInAcronym(word, other)
                        : TypingError.isPlausible(word, other);
                if (plausible) {
                    words.add(other);
                }
                next = near.next();
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IndexReader reader() {
        return searcher.getIndexReader();
    }
}
