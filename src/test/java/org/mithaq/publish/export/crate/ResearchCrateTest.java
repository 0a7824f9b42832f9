package org.mithaq.publish.export.crate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.mithaq.language.Language;
import org.mithaq.vocab.IriScheme;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResearchCrateTest {

    private static final byte[] DUMP = "<a:a> <a:b> \"هجرة\" .".getBytes(StandardCharsets.UTF_8);

    @Test
    void everyFileOfTheArchiveIsDescribedAndEveryDescriptionHasItsFile() throws IOException {
        Map<String, byte[]> files = unpacked(Language.ENGLISH);
        JsonNode graph =
                JsonMapper.shared().readTree(files.get(ResearchCrate.METADATA)).get("@graph");
        Map<String, JsonNode> entities = new LinkedHashMap<>();
        graph.forEach(entity -> entities.put(entity.get("@id").asString(), entity));

        assertThat(files).containsKeys("README.md", "mithaq.nq.gz", "ontology/mithaq.ttl", "shapes/shapes.ttl");
        assertThat(entities.get("./").get("hasPart")).hasSize(files.size() - 1);
        files.forEach((path, bytes) -> {
            JsonNode entity = entities.get(path);
            assertThat(entity).as(path).isNotNull();
            if (!path.equals(ResearchCrate.METADATA)) {
                assertThat(entity.get("@type").asString()).isEqualTo("File");
                assertThat(entity.get("contentSize").asString()).isEqualTo(String.valueOf(bytes.length));
                assertThat(entity.get("sha256").asString()).isEqualTo(IriScheme.sha256(bytes));
            }
        });
    }

    @Test
    void theRootSaysWhatARepositoryAsksFor() throws IOException {
        JsonNode graph = JsonMapper.shared()
                .readTree(unpacked(Language.ARABIC).get(ResearchCrate.METADATA))
                .get("@graph");

        assertThat(graph.get(0).get("conformsTo").get("@id").asString()).isEqualTo("https://w3id.org/ro/crate/1.1");
        assertThat(graph.get(0).get("about").get("@id").asString()).isEqualTo("./");
        assertThat(graph.get(1).get("name").asString()).startsWith("ميثاق");
        assertThat(graph.get(1).get("datePublished").asString()).isEqualTo("2026-11-27");
        assertThat(graph.get(1).get("version").asString()).isEqualTo("المراجعة 7");
        assertThat(graph.get(1).get("license").get("@id").asString())
                .isEqualTo("https://creativecommons.org/licenses/by/4.0/");
    }

    @Test
    void theTextToReadFirstHasLines() throws IOException {
        assertThat(new String(unpacked(Language.FRENCH).get("README.md"), StandardCharsets.UTF_8).lines())
                .contains("Licence : CC BY 4.0, https://creativecommons.org/licenses/by/4.0/");
    }

    @Test
    void theSameDataGiveTheSameBytes() throws IOException {
        assertThat(archive(Language.ENGLISH)).isEqualTo(archive(Language.ENGLISH));
    }

    /** A program for archives reads the directory at the end: without it, nobody takes a part for the whole. */
    @Test
    void anArchiveThatCouldNotBeCompletedHasNoEnd() {
        CrateFile lost = new CrateFile("mithaq.nq.gz", "application/n-quads", 10, "00", () -> {
            throw new IOException("the disk is gone");
        });
        CrateData data = new CrateData(7, Optional.empty(), List.of(lost));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        assertThatThrownBy(() -> new ResearchCrate(data, "https://data.example.org", Language.ENGLISH).write(bytes))
                .hasMessage("the disk is gone");
        assertThat(bytes.toString(StandardCharsets.ISO_8859_1)).doesNotContain("PK\u0005\u0006");
    }

    private static Map<String, byte[]> unpacked(Language language) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive(language)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(files.put(entry.getName(), zip.readAllBytes())).isNull();
            }
        }
        return files;
    }

    private static byte[] archive(Language language) throws IOException {
        CrateFile dump = BundledParts.of("mithaq.nq.gz", "application/n-quads", DUMP);
        CrateData data = new CrateData(7, Optional.of(Instant.parse("2026-11-27T18:00:00Z")), List.of(dump));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ResearchCrate(data, "https://data.example.org", language).write(bytes);
        return bytes.toByteArray();
    }
}
