package org.mithaq.ops;

import java.util.Map;
import org.mithaq.query.memory.MemoryReads;
import org.mithaq.query.memory.MemoryStatus;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.stereotype.Component;

/** Tells whether queries are answered from memory, or why not, and how much is there. */
@Component
final class MemoryInfo implements InfoContributor {

    private final MemoryReads memory;

    MemoryInfo(MemoryReads memory) {
        this.memory = memory;
    }

    @Override
    public void contribute(Info.Builder info) {
        MemoryStatus status = memory.status();
        info.withDetail(
                "memory",
                Map.of(
                        "state", status.state().name(),
                        "triples", status.triples(),
                        "copies", status.copies(),
                        "maxTriples", status.maxTriples()));
    }
}
