package org.mithaq.publish.export.crate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.OpenLicence;
import org.mithaq.vocab.Release;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A dump as a research object: the data of one revision, ontology, shapes and context, a text to read first, and a description
 * of all of them.
 *
 * <p><em>Source</em>: RO-Crate Metadata Specification 1.1.
 */
public final class ResearchCrate {

    /** The name of the description in a crate. */
    public static final String METADATA = "ro-crate-metadata.json";

    private static final String README = "README.md";
    private static final String SPECIFICATION = "https://w3id.org/ro/crate/1.1";
    private static final String PUBLISHER = "#publisher";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final CrateData data;
    private final String server;
    private final Messages messages;
    private final List<CrateFile> files = new ArrayList<>();

    /**
     * A crate of these data.
     *
     * @param server the address under which readers reach the installation
     * @param language that of names and descriptions
     */
    public ResearchCrate(CrateData data, String server, Language language) {
        this.data = data;
        this.server = server;
        this.messages = Messages.in(language);
        files.addAll(data.dumps());
        files.add(BundledParts.of(README, "text/markdown", readme().getBytes(StandardCharsets.UTF_8)));
        files.addAll(BundledParts.all());
    }

    /** The description, JSON-LD in UTF-8. */
    public byte[] metadata() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", List.of(SPECIFICATION + "/context", Map.of("sha256", "https://schema.org/sha256")));
        List<Map<String, Object>> graph = new ArrayList<>();
        Map<String, Object> descriptor = entity(METADATA, "CreativeWork");
        descriptor.put("conformsTo", reference(SPECIFICATION));
        descriptor.put("about", reference("./"));
        graph.add(descriptor);
        graph.add(root());
        Map<String, Object> licence = entity(OpenLicence.IRI, "CreativeWork");
        licence.put("name", OpenLicence.NAME);
        licence.put("identifier", OpenLicence.SPDX);
        graph.add(licence);
        Map<String, Object> publisher = entity(PUBLISHER, "Organization");
        publisher.put("name", messages.text("export.publisher"));
        publisher.put("url", server);
        graph.add(publisher);
        files.forEach(file -> graph.add(describe(file)));
        document.put("@graph", graph);
        return JSON.writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes the crate as an archive. The same data give the same bytes. One that can't be completed gets no end, so that nobody
     * takes it for whole.
     */
    public void write(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        LocalDateTime time = LocalDateTime.ofInstant(changed(), ZoneOffset.UTC);
        start(zip, METADATA, time);
        zip.write(metadata());
        zip.closeEntry();
        for (CrateFile file : files) {
            start(zip, file.path(), time);
            try (InputStream in = file.content().open()) {
                in.transferTo(zip);
            }
            zip.closeEntry();
        }
        zip.close();
    }

    private static void start(ZipOutputStream zip, String path, LocalDateTime time) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
    }

    private Map<String, Object> root() {
        Map<String, Object> root = entity("./", "Dataset");
        root.put("name", messages.text("cite.dataset"));
        root.put("description", messages.text("crate.description", Map.of("revision", revision())));
        root.put("datePublished", changed().atZone(ZoneOffset.UTC).toLocalDate().toString());
        root.put("version", messages.text("cite.revision", Map.of("revision", revision())));
        root.put("identifier", IriScheme.BASE);
        root.put("url", server);
        root.put("license", reference(OpenLicence.IRI));
        root.put("publisher", reference(PUBLISHER));
        root.put("author", reference(PUBLISHER));
        root.put("inLanguage", List.of("ar", "en", "fr"));
        root.put("hasPart", files.stream().map(file -> reference(file.path())).toList());
        return root;
    }

    private Map<String, Object> describe(CrateFile file) {
        Map<String, Object> entity = entity(file.path(), "File");
        entity.put("name", file.path().substring(file.path().lastIndexOf('/') + 1));
        String part = data.dumps().contains(file)
                ? "dump"
                : file.path().equals(README) ? "readme" : file.path().startsWith("shapes/") ? "shapes" : "ontology";
        entity.put("description", messages.text("crate." + part, Map.of("version", Release.version())));
        entity.put("encodingFormat", file.mediaType());
        entity.put("contentSize", String.valueOf(file.length()));
        entity.put("sha256", file.sha256());
        return entity;
    }

    private String readme() {
        return messages.text(
                "crate.text",
                Map.of(
                        "title",
                        messages.text("cite.dataset"),
                        "revision",
                        revision(),
                        "version",
                        Release.version(),
                        "server",
                        server,
                        "licence",
                        OpenLicence.NAME + ", " + OpenLicence.IRI));
    }

    private String revision() {
        return String.valueOf(data.revision());
    }

    private Instant changed() {
        return data.changed().orElseGet(Release::time);
    }

    private static Map<String, Object> entity(String id, String type) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("@id", id);
        entity.put("@type", type);
        return entity;
    }

    private static Map<String, Object> reference(String id) {
        return Map.of("@id", id);
    }
}
