package org.mithaq.publish.export.crate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.mithaq.vocab.BundledFiles;
import org.mithaq.vocab.IriScheme;

/** What is needed to understand a dump, as it comes with the program: ontology, code lists, shapes and context. */
final class BundledParts {

    private static final List<CrateFile> ALL = Stream.of(
                    Stream.of("ontology/mithaq.ttl", "ontology/context.jsonld", "ontology/prefixes.ttl"),
                    BundledFiles.below("ontology/modules", ".ttl").stream(),
                    BundledFiles.below("ontology/codelists", ".ttl").stream(),
                    BundledFiles.below("ontology/alignments", ".ttl").stream(),
                    BundledFiles.below("shapes", ".ttl").stream())
            .flatMap(names -> names)
            .map(BundledParts::file)
            .toList();

    private BundledParts() {}

    /** The files, each once. */
    static List<CrateFile> all() {
        return ALL;
    }

    private static CrateFile file(String name) {
        try (InputStream in = BundledFiles.open(name)) {
            return of(name, name.endsWith(".jsonld") ? "application/ld+json" : "text/turtle", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** A file of these bytes. */
    static CrateFile of(String path, String mediaType, byte[] bytes) {
        return new CrateFile(
                path, mediaType, bytes.length, IriScheme.sha256(bytes), () -> new ByteArrayInputStream(bytes));
    }
}
