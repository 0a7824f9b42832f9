package org.mithaq.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/** What holds when nobody sets anything. */
class DefaultSettingsTest {

    @ParameterizedTest
    @CsvSource({
        "mithaq.store.location, ./var/store",
        "mithaq.sparql.timeout, 10s",
        "mithaq.sparql.max-rows, 100000",
        "mithaq.sparql.max-bytes, 32MB",
        "mithaq.sparql.max-memory, 64MB",
        "mithaq.limits.running, 0",
        "mithaq.limits.queue, 50",
        "mithaq.limits.patience, 10s",
        "mithaq.limits.turn, 500ms",
        "mithaq.limits.open-per-client, 20",
        "mithaq.limits.open, 100",
        "mithaq.limits.work-per-minute, 60s",
        "mithaq.limits.errors-per-minute, 30",
        "mithaq.limits.clients, 50000",
        "mithaq.http.trusted-proxies, ''",
        "management.server.port, 8081",
        "management.server.address, 127.0.0.1",
        "mithaq.sparql.max-query-length, 65536",
        "mithaq.sparql.max-query-depth, 100",
        "mithaq.sparql.max-query-parts, 1000",
        "mithaq.catalogue.folder, ''",
        "mithaq.catalogue.cache-bytes, 67108864",
        "mithaq.public-url, ''",
        "mithaq.dumps.folder, ''",
        "mithaq.dumps.max-bytes, 20GB",
        "mithaq.dumps.min-free, 256MB",
        "mithaq.dumps.interval, 60s",
        "mithaq.dumps.at-once, 20",
        "mithaq.dumps.per-client, 4",
        "mithaq.memory.max-triples, 20000000",
        "mithaq.memory.max-heap-share, 0.6",
        "mithaq.check.max-bytes, 1048576",
        "mithaq.check.timeout, 30s",
        "mithaq.security.editor-token, ''",
        "mithaq.write.max-bytes, 16777216",
        "mithaq.write.max-quads, 200000",
        "mithaq.write.timeout, 5s"
    })
    void aSettingHasItsDefault(String name, String value) throws IOException {
        PropertySource<?> settings = new YamlPropertySourceLoader()
                .load("settings", new ClassPathResource("application.yaml"))
                .get(0);

        assertThat(settings.getProperty(name)).hasToString(value);
    }
}
