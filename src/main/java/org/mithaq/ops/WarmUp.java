package org.mithaq.ops;

import org.mithaq.query.ReadAhead;
import org.mithaq.query.memory.MemoryReads;
import org.mithaq.records.Preparation;
import org.mithaq.search.SearchIndex;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes ready once the server answers what would make the start slower: the graphs in memory and the search index; then the
 * validator, so that the first check or write need not wait for it; and what the first readers would wait for. Not all at once,
 * for the first requests need a processor too.
 */
@Component
final class WarmUp {

    private final SearchIndex index;
    private final MemoryReads memory;
    private final Preparation preparation;
    private final ReadAhead ahead;

    WarmUp(SearchIndex index, MemoryReads memory, Preparation preparation, ReadAhead ahead) {
        this.index = index;
        this.memory = memory;
        this.preparation = preparation;
        this.ahead = ahead;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        memory.fill();
        Thread thread = new Thread(this::run, "warm-up");
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        index.rebuildHere();
        preparation.warmUp();
        ahead.begin();
    }
}
