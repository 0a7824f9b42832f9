package org.mithaq.web.queries;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;

/**
 * Documents by keys that say all that they depend on, up to so many bytes; those that are asked for most stay longest. What a
 * key stands for never changes, so nothing in it is ever wrong; {@link #clear} gives room after a change of the data.
 */
final class DocumentCache {

    private final Cache<String, Document> documents;

    DocumentCache(long bytes) {
        this.documents = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .<String, Document>weigher((key, document) -> document.weight())
                .executor(Runnable::run)
                .build();
    }

    /** The document of this key; when it is not kept, that of {@code source}, which is kept from then on. */
    Document get(String key, Supplier<Document> source) {
        Document kept = documents.getIfPresent(key);
        if (kept != null) {
            return kept;
        }
        Document written = source.get();
        documents.put(key, written);
        return written;
    }

    /** Forgets all documents. */
    void clear() {
        documents.invalidateAll();
    }
}
