package org.mithaq.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.Test;
import org.mithaq.support.Client;
import org.mithaq.support.RunningServer;
import org.mithaq.vocab.IriScheme;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RunningServer
class CrateIT {

    @LocalServerPort
    private int port;

    @Test
    void theCrateHoldsTheDumpAsItSays() throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(
                new Client(port).address("/dump/mithaq-crate.zip").toURL().openStream())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(files).containsKeys("ro-crate-metadata.json", "mithaq.nq.gz");
        byte[] dump = files.get("mithaq.nq.gz");
        JsonNode described = described(files.get("ro-crate-metadata.json"), "mithaq.nq.gz");
        DatasetGraph data = RDFParser.source(new GZIPInputStream(new ByteArrayInputStream(dump)))
                .lang(Lang.NQUADS)
                .toDatasetGraph();

        assertThat(described.get("contentSize").asString()).isEqualTo(String.valueOf(dump.length));
        assertThat(described.get("sha256").asString()).isEqualTo(IriScheme.sha256(dump));
        assertThat(data.stream().count()).isGreaterThan(10_000);
    }

    private static JsonNode described(byte[] metadata, String file) {
        for (JsonNode entity : JsonMapper.shared().readTree(metadata).get("@graph")) {
            if (entity.get("@id").asString().equals(file)) {
                return entity;
            }
        }
        throw new AssertionError("no " + file);
    }
}
