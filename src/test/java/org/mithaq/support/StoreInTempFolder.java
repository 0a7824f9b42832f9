package org.mithaq.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives each started application an empty folder for its store. */
public final class StoreInTempFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext application) {
        try {
            String folder = Files.createTempDirectory("mithaq-it-").toString();
            application
                    .getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("temp-store", Map.of("mithaq.store.location", folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
