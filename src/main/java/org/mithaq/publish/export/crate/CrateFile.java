package org.mithaq.publish.export.crate;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file of a crate.
 *
 * @param path where it lies in the crate, with {@code /}
 * @param mediaType of what is in it
 * @param length in bytes
 * @param sha256 in lower-case hexadecimal
 * @param content opens it; the caller closes it
 */
public record CrateFile(String path, String mediaType, long length, String sha256, Content content) {

    /** The bytes of a file. */
    @FunctionalInterface
    public interface Content {

        /** Opens the file at its beginning. */
        InputStream open() throws IOException;
    }
}
