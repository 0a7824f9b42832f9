package org.mithaq.ops;

import org.mithaq.search.SearchIndex;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Begins to build the search index when the server answers: the start does not wait for it, nor is it slowed by it. */
@Component
final class IndexAtStart {

    private final SearchIndex index;

    IndexAtStart(SearchIndex index) {
        this.index = index;
    }

    @EventListener(ApplicationReadyEvent.class)
    void build() {
        index.rebuild();
    }
}
