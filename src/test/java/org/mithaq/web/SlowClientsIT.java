package org.mithaq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.support.Client;
import org.mithaq.support.GuardedServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Clients that stop in the middle of what they send, or do not read what they asked for, keep nothing of the server. */
@GuardedServer
class SlowClientsIT {

    private static final int SECONDS = 1000;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "no request at all, ''",
        "half a header, 'GET /sparql?query=ASK%7B%7D HTTP/1.1|Host: x|X-Slow: '",
        "half a body, 'POST /sparql HTTP/1.1|Host: x|Content-Type: application/sparql-query|Content-Length: 100||ASK'",
        "half a chunk, 'POST /sparql HTTP/1.1|Host: x|Content-Type: application/sparql-query|Transfer-Encoding: chunked||50|ASK'",
        "no last chunk, 'POST /sparql HTTP/1.1|Host: x|Content-Type: application/sparql-query|Transfer-Encoding: chunked||6|ASK {}|'"
    })
    void whoStopsSendingIsHungUpOn(String rule, String sent) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20 * SECONDS);
            socket.getOutputStream().write(sent.replace("|", "\r\n").getBytes(StandardCharsets.US_ASCII));

            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).as(rule).doesNotContain("HTTP/1.1 200");
        }
    }

    /** More than can run at once, or be under way for one client, none of which is ever read. */
    @Test
    void whoDoesNotReadKeepsNobodyWaiting() throws IOException {
        String query = Client.encode("SELECT * { ?s ?p ?o }");
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < GuardedServer.OPEN_PER_CLIENT + 5; i++) {
                Socket socket = new Socket();
                socket.setReceiveBufferSize(1024);
                socket.connect(new InetSocketAddress("localhost", port));
                socket.getOutputStream()
                        .write(("GET /sparql?query=" + query
                                        + " HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 192.0.2.150\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                sockets.add(socket);
            }

            for (int i = 0; i < 5; i++) {
                assertThat(new Client(port)
                                .query("ASK { ?s ?p ?o }", "X-Forwarded-For", "192.0.2.15" + (i + 1))
                                .statusCode())
                        .isEqualTo(200);
            }
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }
}
