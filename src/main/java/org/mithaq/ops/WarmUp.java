package org.mithaq.ops;

import org.mithaq.records.Preparation;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes the validator ready once the server answers, so that the first check or write need not wait for it. */
@Component
final class WarmUp {

    private final Preparation preparation;

    WarmUp(Preparation preparation) {
        this.preparation = preparation;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        preparation.warmUp();
    }
}
