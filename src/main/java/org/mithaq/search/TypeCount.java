package org.mithaq.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;

/** Counts the classes of things that were found. */
final class TypeCount {

    private final List<LeafReaderContext> leaves;
    private final Map<String, Integer> counts = new HashMap<>();

    TypeCount(IndexReader reader) {
        this.leaves = reader.leaves();
    }

    /** Counts the thing of a document; returns its classes. */
    Set<String> count(int document) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        SortedSetDocValues types = DocValues.getSortedSet(leaf.reader(), NameDocument.TYPE);
        Set<String> own = new TreeSet<>();
        if (types.advanceExact(document - leaf.docBase)) {
            for (int i = 0; i < types.docValueCount(); i++) {
                own.add(types.lookupOrd(types.nextOrd()).utf8ToString());
            }
        }
        own.forEach(type -> counts.merge(type, 1, Integer::sum));
        return own;
    }

    /** How many things of each class were counted, the most first. */
    Map<String, Integer> counts() {
        Map<String, Integer> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }
}
