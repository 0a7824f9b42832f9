package org.mithaq.publish.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is compressed is read again, and is known to be cut when it is. */
class ParallelGzipTest {

    private static final int BLOCK = 1 << 18;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK, 2_000_003})
    void whatIsCompressedIsReadAgain(int size) throws IOException {
        byte[] text = text(size);

        try (InputStream in = new GZIPInputStream(fromANetwork(compressed(text, 2)))) {
            assertThat(in.readAllBytes()).isEqualTo(text);
        }
    }

    @Test
    void theBytesDoNotDependOnTheNumberOfThreads() throws IOException {
        byte[] text = text(2_000_003);

        assertThat(compressed(text, 1)).isEqualTo(compressed(text, 4));
    }

    @Test
    void itIsNotMuchLongerThanIfItWereCompressedInOnePiece() throws IOException {
        byte[] text = text(2_000_003);
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        try (java.util.zip.GZIPOutputStream gzip = new java.util.zip.GZIPOutputStream(one)) {
            gzip.write(text);
        }

        assertThat(compressed(text, 2).length).isLessThan(one.size() * 101 / 100);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 100, 300_000})
    void whatIsCutIsKnownToBeCut(int missing) throws IOException {
        byte[] whole = compressed(text(2_000_003), 2);

        byte[] cut = Arrays.copyOf(whole, whole.length - missing);

        assertThatIOException().isThrownBy(() -> new GZIPInputStream(new ByteArrayInputStream(cut)).readAllBytes());
    }

    @Test
    void whatWasNotFinishedHasNoEnd() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ParallelGzip gzip = new ParallelGzip(out, 1)) {
            gzip.write(text(2_000_003));
        }

        assertThatIOException()
                .isThrownBy(() -> new GZIPInputStream(new ByteArrayInputStream(out.toByteArray())).readAllBytes());
    }

    /** Words, and numbers that are no repetition. */
    private static byte[] text(int size) {
        byte[] text = new byte[size];
        Random random = new Random(42);
        for (int i = 0; i < size; i++) {
            text[i] = (byte)
                    (i % 7 < 5
                            ? "الهجرة migration ".getBytes(java.nio.charset.StandardCharsets.UTF_8)[i % 20]
                            : random.nextInt());
        }
        return text;
    }

    private static byte[] compressed(byte[] text, int threads) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ParallelGzip gzip = new ParallelGzip(out, threads)) {
            gzip.write(text);
            gzip.finish();
        }
        return out.toByteArray();
    }

    /** A stream that never knows whether more is coming. */
    private static InputStream fromANetwork(byte[] bytes) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int available() {
                return 0;
            }
        };
    }
}
