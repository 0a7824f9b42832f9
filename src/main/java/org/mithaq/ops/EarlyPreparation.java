package org.mithaq.ops;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.mithaq.records.Preparation;
import org.mithaq.store.EmbeddedStore;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Begins to read the bundled files as soon as it is known where the store is, while the server is still being put
 * together. Registered in {@code spring.factories}, since the first beans come a second later.
 */
final class EarlyPreparation implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        boolean isNew = isNew(event.getEnvironment().getProperty("mithaq.store.location"));
        Preparation preparation = isNew ? Preparation.forEmptyStore() : Preparation.forFilledStore();
        event.getBootstrapContext()
                .addCloseListener(closed ->
                        closed.getApplicationContext().getBeanFactory().registerSingleton("preparation", preparation));
    }

    private static boolean isNew(@Nullable String location) {
        return location != null && !EmbeddedStore.exists(Path.of(location));
    }
}
