package org.mithaq.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.mithaq.store.RevisionMarker;

/**
 * The names of a dataset in memory, as of one revision. One thread at a time changes it; any number read meanwhile, and
 * each sees one state. It needs no closing: what nobody refers to any more is gone.
 */
final class NameIndex {

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final Map<Node, Set<String>> kinds = new HashMap<>();
    private final WordTerms terms = new WordTerms();
    private volatile State state;

    /** What readers see: one state of the index, and the revision that it describes. */
    private record State(DirectoryReader reader, long revision) {}

    /** An index of all names of a dataset, read in the transaction of the caller. */
    NameIndex(DatasetGraph dataset) {
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig());
            for (Node subject : NamedThing.subjects(dataset)) {
                writer.addDocuments(documents(dataset, subject));
            }
            state = new State(DirectoryReader.open(writer), RevisionMarker.read(dataset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads these subjects again, in the transaction of the caller; what the index held of them is gone. */
    void update(DatasetGraph dataset, Collection<Node> subjects) {
        try {
            for (Node subject : subjects) {
                writer.updateDocuments(NameDocument.of(subject.getURI()), documents(dataset, subject));
            }
            State old = state;
            DirectoryReader changed = DirectoryReader.openIfChanged(old.reader, writer);
            state = new State(changed == null ? old.reader : changed, RevisionMarker.read(dataset));
            if (changed != null) {
                old.reader.decRef();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Document> documents(DatasetGraph dataset, Node subject) {
        NamedThing thing = NamedThing.read(dataset, subject);
        Set<String> kindWords = new HashSet<>();
        for (Node kind : thing.kinds()) {
            Set<String> known = kinds.get(kind);
            if (known == null) {
                known = words(dataset, kind);
                kinds.put(kind, known);
            }
            kindWords.addAll(known);
        }
        return NameDocument.documents(thing, kindWords, terms);
    }

    private Set<String> words(DatasetGraph dataset, Node kind) {
        Set<String> words = new HashSet<>();
        if (kind.isURI()) {
            NamedThing.read(dataset, kind).names().forEach(name -> words.addAll(NameDocument.words(name, terms)));
        }
        return words;
    }

    /** The revision whose state readers see. */
    long revision() {
        return state.revision;
    }

    /** How many names and things there are. */
    int documents() {
        return withReader(now -> now.reader.numDocs());
    }

    /** How much memory the index takes, in bytes. */
    long size() {
        try {
            long size = writer.ramBytesUsed();
            for (String file : directory.listAll()) {
                size += directory.fileLength(file);
            }
            return size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The things that a request finds, the best first, from {@code offset} on, {@code limit} at most. */
    SearchResult search(SearchRequest request, int offset, int limit) {
        if (request.isTooLong()) {
            return new SearchResult(revision(), 0, Map.of(), List.of());
        }
        return withReader(now -> {
            try {
                return search(request, offset, limit, now);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static SearchResult search(SearchRequest request, int offset, int limit, State now) throws IOException {
        IndexSearcher searcher = new IndexSearcher(now.reader);
        List<Candidate> all = new NameSearch(searcher, filters(request)).find(request.text());
        TypeCount types = new TypeCount(now.reader);
        List<Candidate> wanted = new ArrayList<>();
        for (Candidate candidate : all) {
            Set<String> own = types.count(candidate.document());
            if (request.types().isEmpty() || own.stream().anyMatch(request.types()::contains)) {
                wanted.add(candidate);
            }
        }
        List<SearchHit> hits = new ArrayList<>();
        for (Candidate candidate : wanted.stream().skip(offset).limit(limit).toList()) {
            hits.add(hit(candidate, searcher));
        }
        return new SearchResult(now.revision, wanted.size(), types.counts(), hits);
    }

    private static List<Query> filters(SearchRequest request) {
        List<Query> filters = new ArrayList<>();
        if (!request.properties().isEmpty()) {
            filters.add(new TermInSetQuery(
                    NameDocument.PROPERTY,
                    request.properties().stream().map(BytesRef::new).toList()));
        }
        if (!request.language().isEmpty()) {
            filters.add(new BooleanQuery.Builder()
                    .add(new TermQuery(new Term(NameDocument.LANGUAGE, request.language())), Occur.SHOULD)
                    .add(new PrefixQuery(new Term(NameDocument.LANGUAGE, request.language() + "-")), Occur.SHOULD)
                    .build());
        }
        return filters;
    }

    private static SearchHit hit(Candidate candidate, IndexSearcher searcher) throws IOException {
        Document found = searcher.storedFields().document(candidate.document());
        List<Name> names = new ArrayList<>();
        Query all = new TermQuery(NameDocument.of(candidate.iri()));
        for (ScoreDoc each : searcher.search(all, 1000).scoreDocs) {
            Document document = searcher.storedFields().document(each.doc);
            if (document.get(NameDocument.PROPERTY) != null) {
                names.add(NameDocument.name(document));
            }
        }
        return new SearchHit(
                candidate.iri(),
                List.of(found.getValues(NameDocument.TYPE)),
                names,
                NameDocument.name(found),
                candidate.kind(),
                candidate.score(),
                candidate.words());
    }

    /** A reader is closed when the last one who uses it is done. */
    private <T> T withReader(Function<State, T> work) {
        while (true) {
            State now = state;
            if (now.reader.tryIncRef()) {
                try {
                    return work.apply(now);
                } finally {
                    release(now.reader);
                }
            }
        }
    }

    private static void release(DirectoryReader reader) {
        try {
            reader.decRef();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
