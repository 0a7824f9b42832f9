package org.mithaq.web.dump;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mithaq.gate.CommitListener;
import org.mithaq.publish.dump.Dumps;
import org.mithaq.store.GraphStore;
import org.mithaq.store.RevisionLog;
import org.mithaq.web.http.OpenReads;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The dumps of a running server. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DumpSettings.class)
class DumpConfiguration {

    @Bean(destroyMethod = "close")
    Dumps dumps(
            GraphStore store,
            RevisionLog log,
            DumpSettings settings,
            @Value("${mithaq.store.location}") String location)
            throws IOException {
        return new Dumps(store, log, folder(settings.folder(), location), settings.limits());
    }

    private static Path folder(String setting, String location) throws IOException {
        if (!setting.isBlank()) {
            return Path.of(setting);
        }
        return location.equals("memory")
                ? Files.createTempDirectory("mithaq-dumps-")
                : Path.of(location).resolve("dumps");
    }

    @Bean
    Downloads downloads(DumpSettings settings) {
        return new Downloads(settings.atOnce(), settings.perClient());
    }

    @Bean
    CommitListener dumpsOfOldData(Dumps dumps) {
        return revisions -> dumps.changed();
    }

    /** Pages of every origin may read what anybody may read. */
    @Bean
    FilterRegistrationBean<Filter> dumpsFromOtherOrigins() {
        return OpenReads.at("/dump", "/dump/*");
    }
}
