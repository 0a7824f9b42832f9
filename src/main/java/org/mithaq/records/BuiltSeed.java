package org.mithaq.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.mithaq.shacl.GraphValidator;
import org.mithaq.shacl.Outcome;
import org.mithaq.shacl.ShapeCatalog;
import org.mithaq.vocab.BundledFiles;

/**
 * The {@linkplain SeedStore#bundled seed} as it was when the program was built, after the shapes found nothing against it:
 * one file of quads, derived ones included, so that the first start need neither parse, derive nor validate. It counts as
 * long as the bundled files are those from which it was made.
 *
 * <p><em>Shape</em>: {@code seed/seed.nq}, quads in order, and {@code seed/sha256}, the digest of names and contents of the
 * files of {@code ontology} and {@code shapes}.
 */
final class BuiltSeed {

    private static final String QUADS = "seed/seed.nq";
    private static final String DIGEST = "seed/sha256";

    private BuiltSeed() {}

    /**
     * Makes it, when the program is packaged.
     *
     * @param args the folder of the classes
     * @throws IllegalStateException when the bundled files violate a shape
     */
    public static void main(String[] args) {
        write(Path.of(args[0]));
    }

    static void write(Path folder) {
        DatasetGraph seed = SeedStore.bundled();
        Outcome outcome = SeedStore.check(seed, new GraphValidator(ShapeCatalog.bundled()))
                .outcome();
        if (!outcome.conforms()) {
            throw new IllegalStateException("the bundled files violate a shape: " + outcome);
        }
        List<String> quads = RDFWriter.source(seed)
                .lang(Lang.NQUADS)
                .asString()
                .lines()
                .sorted()
                .toList();
        try {
            Files.createDirectories(folder.resolve(QUADS).getParent());
            Files.write(folder.resolve(QUADS), quads);
            Files.writeString(folder.resolve(DIGEST), digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The seed on a class path; empty when there is none, or when the bundled files are others by now. */
    static Optional<DatasetGraph> read(ClassLoader classes) {
        try (InputStream digest = classes.getResourceAsStream(DIGEST);
                InputStream quads = classes.getResourceAsStream(QUADS)) {
            if (digest == null
                    || quads == null
                    || !new String(digest.readAllBytes(), StandardCharsets.UTF_8).equals(digest())) {
                return Optional.empty();
            }
            DatasetGraph seed = DatasetGraphFactory.create();
            // what was written from parsed terms need not be checked again
            RDFParser.source(quads).lang(Lang.NQUADS).checking(false).parse(seed);
            return Optional.of(seed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String folder : List.of("ontology", "shapes")) {
                for (String file : BundledFiles.below(folder, "")) {
                    add(file.getBytes(StandardCharsets.UTF_8), digest);
                    try (InputStream in = BundledFiles.open(file)) {
                        add(in.readAllBytes(), digest);
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has it", e);
        }
    }

    private static void add(byte[] bytes, MessageDigest digest) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
