package org.mithaq.support;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.mithaq.vocab.IriScheme;

/** Talks to a {@link WritableServer} as its editor. Headers are given as for {@link Client}. */
public record Editor(Client client) {

    public static final String UPDATE = "application/sparql-update";

    public Editor(int port) {
        this(new Client(port));
    }

    /** Sends an update in a body of its own. */
    public HttpResponse<String> update(String update, String... headers) {
        return send("POST", "/update", UPDATE, update, headers);
    }

    public HttpResponse<String> put(String graph, String turtle, String... headers) {
        return send("PUT", data(graph), "text/turtle", turtle, headers);
    }

    public HttpResponse<String> delete(String graph, String... headers) {
        return send("DELETE", data(graph), "", "", headers);
    }

    public HttpResponse<String> send(String method, String path, String type, String body, String... headers) {
        String[] all = new String[headers.length + 4];
        all[0] = "Authorization";
        all[1] = "Bearer " + WritableServer.TOKEN;
        all[2] = "Content-Type";
        all[3] = type;
        System.arraycopy(headers, 0, all, 4, headers.length);
        return client.send(method, path, BodyPublishers.ofString(body), all);
    }

    /** The address of a graph. */
    public static String data(String graph) {
        return "/data?graph=" + Client.encode(graph);
    }

    /** The record of an invented place. */
    public static String record(String slug) {
        return IriScheme.authorityRecord("place", slug);
    }

    /** The statements of such a record, in Turtle without prefixes; nothing is wrong with them. */
    public static String place(String slug, String name) {
        return statements(slug, "\"مدينة " + name + "\"@ar , \"" + name + "\"@en , \"" + name + "\"@fr");
    }

    /** The same without an Arabic name, which a shape asks for. */
    public static String unfitPlace(String slug, String name) {
        return statements(slug, "\"" + name + "\"@en , \"" + name + "\"@fr");
    }

    private static String statements(String slug, String labels) {
        return """
                <%1$s> a <https://w3id.org/mithaq/ontology#AuthorityRecord> ;
                    <https://w3id.org/mithaq/ontology#describes> <%2$s> .
                <%2$s> a <https://w3id.org/mithaq/ontology#Place> ;
                    <https://w3id.org/mithaq/ontology#kind> <https://w3id.org/mithaq/concept/place-kind/city> ;
                    <http://www.w3.org/2004/02/skos/core#prefLabel> %3$s .
                """.formatted(record(slug), IriScheme.thing("place", slug), labels);
    }

    /** An update that states these in the record. */
    public static String insert(String slug, String statements) {
        return "INSERT DATA { GRAPH <" + record(slug) + "> { " + statements + " } }";
    }

    /** How many named graphs and statements there are. */
    public String counts() {
        return client.query(
                        "SELECT (COUNT(*) AS ?n) (COUNT(DISTINCT ?g) AS ?graphs) { GRAPH ?g { ?s ?p ?o } }",
                        "Accept",
                        "text/csv")
                .body();
    }
}
