package org.mithaq.ops;

import org.mithaq.query.memory.MemoryReads;
import org.mithaq.records.Preparation;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes ready once the server answers what would make the start slower: the graphs in memory, and the validator, so that
 * the first check or write need not wait for it.
 */
@Component
final class WarmUp {

    private final Preparation preparation;
    private final MemoryReads memory;

    WarmUp(Preparation preparation, MemoryReads memory) {
        this.preparation = preparation;
        this.memory = memory;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        memory.fill();
        preparation.warmUp();
    }
}
