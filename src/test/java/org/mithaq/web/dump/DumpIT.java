package org.mithaq.web.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.publish.dump.DumpFormat;
import org.mithaq.support.Client;
import org.mithaq.support.RunningServer;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.OpenLicence;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Dumps as those who mirror the data fetch them. */
@RunningServer
class DumpIT {

    private static final String FILE = "/dump/mithaq.nq.gz";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @EnumSource(DumpFormat.class)
    void aDumpIsTheSameBytesForAllAndItsDigestIsTold(DumpFormat format) throws Exception {
        String path = "/dump/" + format.fileName();
        HttpResponse<byte[]> first = get(path);
        HttpResponse<byte[]> again = get(path);
        HttpResponse<String> sum = new Client(port).get(path + ".sha256");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(Client.header(again, "ETag")).isEqualTo(Client.header(first, "ETag"));
        String digest = IriScheme.sha256(first.body());
        assertThat(sum.body()).isEqualTo(digest + "  " + format.fileName() + "\n");
        assertThat(Client.header(again, "Repr-Digest"))
                .isEqualTo("sha-256=:"
                        + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(digest)) + ":");
        assertThat(Client.header(again, "Content-Length")).isEqualTo(String.valueOf(first.body().length));
        assertThat(text(first.body())).contains(OpenLicence.IRI).contains("الهجرة");
    }

    @Test
    void itSaysWhatItIs() throws Exception {
        HttpResponse<byte[]> dump = whole();

        assertThat(Client.header(dump, "Content-Type")).isEqualTo("application/gzip");
        assertThat(Client.header(dump, "Content-Disposition")).isEqualTo("attachment; filename=\"mithaq.nq.gz\"");
        assertThat(Client.header(dump, "Mithaq-Revision")).isEqualTo("0");
        assertThat(Client.header(dump, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(Client.header(dump, "Cache-Control")).isEqualTo("public, no-cache");
        assertThat(Client.header(dump, "Link"))
                .contains("<" + OpenLicence.IRI + ">; rel=\"license\"")
                .contains("/dataset>; rel=\"describedby\"");
    }

    @Test
    void whoHasItAlreadyIsTold() throws Exception {
        String tag = Client.header(whole(), "ETag");

        HttpResponse<byte[]> answer = get(FILE, "If-None-Match", tag);

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
        assertThat(Client.header(answer, "ETag")).isEqualTo(tag);
    }

    @Test
    void whoAsksForTheHeadGetsTheHead() throws Exception {
        HttpResponse<byte[]> dump = whole();

        HttpResponse<String> head = new Client(port).send("HEAD", FILE, BodyPublishers.noBody());

        assertThat(head.statusCode()).isEqualTo(200);
        for (String name : new String[] {"ETag", "Content-Length", "Repr-Digest", "Accept-Ranges", "Link"}) {
            assertThat(Client.header(head, name)).as(name).isEqualTo(Client.header(dump, name));
        }
    }

    @ParameterizedTest
    @CsvSource({"bytes=100-199, 100, 199", "bytes=1000-, 1000, -1", "bytes=-50, -50, -1"})
    void aDownloadThatWasCutIsResumed(String range, int from, int to) throws Exception {
        HttpResponse<byte[]> dump = whole();
        int size = dump.body().length;
        int first = from < 0 ? size + from : from;
        int last = to < 0 ? size + to : to;

        HttpResponse<byte[]> part = get(FILE, "Range", range, "If-Range", Client.header(dump, "ETag"));

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(Client.header(part, "Content-Range")).isEqualTo("bytes " + first + "-" + last + "/" + size);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(dump.body(), first, last + 1));
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, '\"another\"'",
        "'bytes=0-9,20-29', ''",
        "lines=0-9, ''",
        "bytes=9-0, ''",
    })
    void whatIsNoRangeOfTheseBytesIsAnsweredByTheWhole(String range, String condition) throws Exception {
        byte[] dump = whole().body();

        HttpResponse<byte[]> answer = get(FILE, "Range", range, "If-Range", condition);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(dump);
    }

    @Test
    void aRangeBehindTheEndIsAProblem() throws Exception {
        int size = whole().body().length;

        HttpResponse<String> answer =
                new Client(port).get(FILE, "Range", "bytes=" + size + "-", "Accept-Language", "ar");

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(Client.code(answer)).isEqualTo("request.range");
        assertThat(Client.header(answer, "Content-Range")).isEqualTo("bytes */" + size);
        assertThat(answer.body()).contains("حجم الملف");
    }

    @Test
    void theListTellsProgramsWhatThereIs() throws Exception {
        byte[] dump = whole().body();

        HttpResponse<String> list = new Client(port).get("/dump", "Accept", "application/json");

        assertThat(list.statusCode()).isEqualTo(200);
        JsonNode dumps = Client.json(list).get("dumps");
        assertThat(dumps).hasSize(DumpFormat.values().length);
        JsonNode first = dumps.get(0);
        assertThat(first.get("id").asString()).endsWith(":" + port + FILE);
        assertThat(first.get("size").asInt()).isEqualTo(dump.length);
        assertThat(first.get("sha256").asString()).isEqualTo(IriScheme.sha256(dump));
        assertThat(first.get("revision").asInt()).isZero();
        assertThat(first.get("mediaType").asString()).isEqualTo("application/n-quads");
        assertThat(first.get("license").toString()).contains(OpenLicence.IRI);
        assertThat(new Client(port)
                        .get("/dump", "If-None-Match", Client.header(list, "ETag"), "Accept", "application/json")
                        .statusCode())
                .isEqualTo(304);
    }

    private HttpResponse<byte[]> whole() throws Exception {
        new Client(port).get(FILE + ".sha256");
        return get(FILE);
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(new Client(port).address(path)).timeout(Duration.ofSeconds(60));
        for (int i = 0; i < headers.length; i += 2) {
            if (!headers[i + 1].isEmpty()) {
                request.header(headers[i], headers[i + 1]);
            }
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String text(byte[] compressed) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
