package org.mithaq.web.queries;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mithaq.query.catalogue.QueryCatalog;

/** A catalogue that is read once, when it is asked for first; whoever asks meanwhile waits for it. */
final class CatalogueOnDemand implements Supplier<QueryCatalog> {

    private final Supplier<QueryCatalog> source;
    private @Nullable QueryCatalog catalog;

    CatalogueOnDemand(Supplier<QueryCatalog> source) {
        this.source = source;
    }

    @Override
    public synchronized QueryCatalog get() {
        if (catalog == null) {
            catalog = source.get();
        }
        return catalog;
    }
}
