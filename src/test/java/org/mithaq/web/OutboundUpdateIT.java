package org.mithaq.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.support.Client;
import org.mithaq.support.Editor;
import org.mithaq.support.WritableServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever an editor asks for, the server asks nobody: a listener on this machine counts who calls. */
@WritableServer
class OutboundUpdateIT {

    @LocalServerPort
    private int port;

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private HttpServer listener;
    private String address;

    @BeforeEach
    void listen() throws IOException {
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", exchange -> {
            calls.add(exchange.getRequestURI().toString());
            exchange.getResponseHeaders().set("Content-Type", "text/turtle");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        listener.start();
        address = "http://localhost:" + listener.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        listener.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOAD <%s/x>",
                "LOAD <%s/x> INTO GRAPH <record/x>",
                "LOAD SILENT <%s/x> INTO GRAPH <record/x>",
                "load silent <%s/x.ttl> into graph <record/x>",
                "INSERT DATA { GRAPH <record/x> { <a:x> <a:p> 1 } } ; LOAD <%s/x> INTO GRAPH <record/x>",
                "LOAD <file:///etc/passwd> INTO GRAPH <record/x>",
                "LOAD SILENT <ftp://localhost/x> INTO GRAPH <record/x>",
                "LOAD SILENT <jar:%s/x.jar!/y.ttl> INTO GRAPH <record/x>",
                "LOAD SILENT <relative> INTO GRAPH <record/x>",
                "INSERT { GRAPH <record/x> { ?s ?p ?o } } WHERE { SERVICE <%s/s> { ?s ?p ?o } }",
                "INSERT { GRAPH <record/x> { ?s ?p ?o } } WHERE { SERVICE SILENT <%s/s> { ?s ?p ?o } }",
                "INSERT { GRAPH <record/x> { ?s ?p ?o } } WHERE { VALUES ?e { <%s/s> } SERVICE SILENT ?e { ?s ?p ?o } }",
                "DELETE { GRAPH <record/x> { ?s ?p ?o } } WHERE { ?s ?p ?o FILTER EXISTS { SERVICE <%s/s> { ?s ?p ?o } } }",
                "INSERT { GRAPH <record/x> { ?s ?p ?o } } WHERE { { SELECT * { SERVICE <%s/s> { ?s ?p ?o } } } }"
            })
    void anUpdateThatReachesOutIsRefused(String update) {
        HttpResponse<String> response = new Editor(port).update(update.formatted(address));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(403);
        assertThat(Client.code(response)).isEqualTo("query.forbidden");
        assertThat(response.body()).doesNotContain("root:");
        assertThat(calls).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT { GRAPH <record/x> { ?s ?p ?o } } USING <%s/g> WHERE { ?s ?p ?o }",
                "INSERT { GRAPH <record/x> { ?s ?p ?o } } USING NAMED <%s/g> WHERE { GRAPH ?g { ?s ?p ?o } }",
                "INSERT { GRAPH <record/x> { ?s ?p ?o } } WHERE { GRAPH <%s/g> { ?s ?p ?o } }",
                "COPY SILENT <%s/g> TO <record/x>"
            })
    void aGraphThatIsNotInTheStoreIsEmptyAndNotFetched(String update) {
        HttpResponse<String> response = new Editor(port).update(update.formatted(address));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(Client.header(response, "Mithaq-Revision")).isEmpty();
        assertThat(calls).isEmpty();
    }
}
