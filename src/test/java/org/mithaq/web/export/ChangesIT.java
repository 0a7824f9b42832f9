package org.mithaq.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mithaq.publish.export.changes.ChangeFeed;
import org.mithaq.publish.export.changes.EventStream;
import org.mithaq.support.Client;
import org.mithaq.support.Editor;
import org.mithaq.support.WritableServer;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What changed, as a feed and as a stream. */
@WritableServer
class ChangesIT {

    private static final String FEED = "/api/changes.atom";
    private static final Node TOMBSTONE = NodeFactory.createURI("https://www.w3.org/ns/activitystreams#Tombstone");

    @LocalServerPort
    private int port;

    private Editor editor;
    private Client client;

    @BeforeEach
    void open() {
        editor = new Editor(port);
        client = editor.client();
    }

    @Test
    void theNewestRevisionIsTheFirstEntryByARoleInTheLanguageOfTheReader() throws Exception {
        String reason = "سبب <b>&amp;</b> \u0001";
        long revision = write("feed-town", "One", "?reason=" + Client.encode(reason.replace("\u0001", "")));
        Document feed = xml(client.get(FEED, "Accept-Language", "ar"));
        Element entry = (Element) feed.getElementsByTagName("entry").item(0);

        assertThat(text(feed.getDocumentElement(), "title")).isEqualTo("تغييرات ميثاق");
        assertThat(feed.getDocumentElement().getAttribute("xml:lang")).isEqualTo("ar");
        assertThat(text(entry, "id")).endsWith("/api/revisions/" + revision);
        assertThat(text(entry, "title")).isEqualTo("المراجعة " + revision);
        assertThat(text(entry, "name")).isEqualTo("محرر");
        assertThat(text(entry, "summary")).contains(Editor.record("feed-town"));
    }

    @Test
    void olderRevisionsAreInArchivesThatAreLinked() throws Exception {
        while (latest() < 2L * ChangeFeed.SIZE) {
            write("archive-town", "Name " + latest(), "");
        }
        Document feed = xml(client.get(FEED));
        long archives = ChangeFeed.archives(latest());
        Document first = xml(client.get("/api/changes/1.atom"));

        assertThat(link(feed, "prev-archive")).endsWith("/api/changes/" + archives + ".atom");
        assertThat(first.getElementsByTagName("entry").getLength()).isEqualTo(ChangeFeed.SIZE);
        assertThat(first.getElementsByTagName("fh:archive").getLength()).isOne();
        assertThat(link(first, "next-archive")).endsWith("/api/changes/2.atom");
        assertThat(link(first, "prev-archive")).isEmpty();
        assertThat(link(first, "current")).endsWith(FEED);
        assertThat(client.get("/api/changes/" + (archives + 1) + ".atom").statusCode())
                .isEqualTo(404);
    }

    @Test
    void everyVersionOfARecordIsAMemberAndARemovedOneHasATombstone() {
        long first = write("stream-town", "Before", "");
        long second = write("stream-town", "After", "");
        editor.delete(Editor.record("stream-town"));
        long third = latest();

        assertThat(names(page(first), "stream-town", first)).contains("Before");
        assertThat(names(page(second), "stream-town", second)).contains("After").doesNotContain("Before");
        DatasetGraph last = page(third);
        Node member = member("stream-town", third);
        assertThat(last.contains(Quad.defaultGraphIRI, member, RDF.type.asNode(), TOMBSTONE))
                .isTrue();
        assertThat(last.getGraph(member).isEmpty()).isTrue();
        assertThat(last.contains(
                        Quad.defaultGraphIRI,
                        member,
                        DCTerms.isVersionOf.asNode(),
                        NodeFactory.createURI(Editor.record("stream-town"))))
                .isTrue();
    }

    @Test
    void aPageThatAnotherOneFollowsIsKeptForEver() {
        while (latest() <= EventStream.SIZE) {
            write("page-town", "Name " + latest(), "");
        }
        HttpResponse<String> first = client.get("/ldes/1");
        write("page-town", "Later", "");
        HttpResponse<String> again = client.get("/ldes/1");
        HttpResponse<String> open = client.get("/ldes/" + ((latest() - 1) / EventStream.SIZE + 1));

        assertThat(Client.header(first, "Cache-Control")).contains("immutable");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(Client.header(again, "ETag")).isEqualTo(Client.header(first, "ETag"));
        assertThat(first.body()).contains("/ldes/2>").contains("GreaterThanOrEqualToRelation");
        assertThat(Client.header(open, "Cache-Control")).isEqualTo("public, no-cache");
        assertThat(client.get("/ldes", "Accept", "application/n-quads").body())
                .contains("<https://w3id.org/tree#view>")
                .contains("/ldes/1>")
                .doesNotContain("urn:x-arq");
        assertThat(first.body()).doesNotContain("urn:x-arq");
    }

    /** A revision that changes the record of an invented town. */
    private long write(String slug, String name, String parameters) {
        String path = Editor.data(Editor.record(slug)) + parameters.replace('?', '&');
        HttpResponse<String> response = editor.send("PUT", path, "text/turtle", Editor.place(slug, name));
        assertThat(response.statusCode()).as(response.body()).isLessThan(300);
        return latest();
    }

    private long latest() {
        return Client.json(client.get("/api/revisions?limit=1")).get("latest").asLong();
    }

    private Node member(String slug, long revision) {
        String path = Editor.record(slug).substring("https://w3id.org/mithaq".length());
        return NodeFactory.createURI(client.address(path + "?asOf=" + revision).toString());
    }

    private DatasetGraph page(long revision) {
        HttpResponse<String> response = client.get("/ldes/" + ((revision - 1) / EventStream.SIZE + 1));
        assertThat(response.statusCode()).isEqualTo(200);
        return RDFParser.fromString(response.body(), Lang.TRIG).toDatasetGraph();
    }

    private String names(DatasetGraph page, String slug, long revision) {
        return page.getGraph(member(slug, revision)).toString();
    }

    private static Document xml(HttpResponse<String> response) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(response.body().getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    private static String link(Document feed, String relation) {
        NodeList links = feed.getElementsByTagName("link");
        for (int i = 0; i < links.getLength(); i++) {
            Element link = (Element) links.item(i);
            if (link.getAttribute("rel").equals(relation)) {
                return link.getAttribute("href");
            }
        }
        return "";
    }
}
