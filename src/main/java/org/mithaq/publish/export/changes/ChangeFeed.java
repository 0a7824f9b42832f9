package org.mithaq.publish.export.changes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.graph.Node;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.store.RevisionLog;
import org.mithaq.store.RevisionSummary;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.OpenLicence;
import org.mithaq.vocab.Release;

/**
 * The revisions as a feed, newest first. The feed itself holds the newest; older ones stand in archives of {@link #SIZE}, the
 * first of which begins with revision 1, and what is in an archive never changes. The author of an entry is a role, never a
 * person.
 *
 * <p><em>Source</em>: RFC 4287 (Atom), RFC 5005 section 4 (archived feeds).
 */
public final class ChangeFeed {

    /** So many revisions are in an archive, and at most in the feed. */
    public static final int SIZE = 50;

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String HISTORY = "http://purl.org/syndication/history/1.0";
    private static final int MOST_RECORDS = 20;
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final RevisionLog log;
    private final String server;
    private final Language language;
    private final Messages messages;

    /**
     * The feed of a log.
     *
     * @param server the address under which readers reach the installation
     */
    public ChangeFeed(RevisionLog log, String server, Language language) {
        this.log = log;
        this.server = server;
        this.language = language;
        this.messages = Messages.in(language);
    }

    /** How many archives there are when this is the newest revision. */
    public static long archives(long latest) {
        return latest / SIZE;
    }

    /** The feed, in UTF-8, when this is the newest revision. */
    public byte[] current(long latest) {
        return write(log.summaries(latest, SIZE), Optional.empty(), archives(latest), 0);
    }

    /** An archive, in UTF-8. */
    public byte[] archive(long number, long latest) {
        long next = number < archives(latest) ? number + 1 : 0;
        return write(log.summaries(number * SIZE, SIZE), Optional.of(number), number - 1, next);
    }

    private byte[] write(List<RevisionSummary> revisions, Optional<Long> archive, long previous, long next) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            xml.writeNamespace("fh", HISTORY);
            xml.writeAttribute("xml:lang", language.tag());
            head(xml, revisions, archive, previous, next);
            for (RevisionSummary revision : revisions) {
                entry(xml, revision);
            }
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new UncheckedIOException(new IOException(e));
        }
        return bytes.toByteArray();
    }

    private void head(
            XMLStreamWriter xml, List<RevisionSummary> revisions, Optional<Long> archive, long previous, long next)
            throws XMLStreamException {
        text(xml, "id", server + "/api/changes.atom");
        text(xml, "title", messages.text("feed.title"));
        text(xml, "subtitle", messages.text("feed.subtitle"));
        Instant updated =
                revisions.isEmpty() ? Release.time() : revisions.get(0).time();
        text(xml, "updated", updated.toString());
        author(xml, messages.text("export.publisher"));
        text(xml, "rights", OpenLicence.NAME);
        String own = archive.map(this::archive).orElse(server + "/api/changes.atom");
        link(xml, "self", own + "?lang=" + language.tag(), "application/atom+xml");
        if (archive.isPresent()) {
            xml.writeEmptyElement("fh:archive");
            link(xml, "current", server + "/api/changes.atom", "application/atom+xml");
        }
        if (previous > 0) {
            link(xml, "prev-archive", archive(previous), "application/atom+xml");
        }
        if (next > 0) {
            link(xml, "next-archive", archive(next), "application/atom+xml");
        }
        link(xml, "license", OpenLicence.IRI, "text/html");
    }

    private String archive(long number) {
        return server + "/api/changes/" + number + ".atom";
    }

    private void entry(XMLStreamWriter xml, RevisionSummary revision) throws XMLStreamException {
        String address = server + "/api/revisions/" + revision.number();
        xml.writeStartElement("entry");
        text(xml, "id", address);
        text(xml, "title", messages.text("feed.entry", Map.of("revision", String.valueOf(revision.number()))));
        text(xml, "updated", revision.time().toString());
        author(xml, role(revision.actor()));
        link(xml, "alternate", address, "application/rdf-patch");
        List<String> records =
                revision.graphs().stream().map(Node::getURI).limit(MOST_RECORDS).toList();
        for (String record : records) {
            Optional<String> path = IriScheme.pathOf(record);
            if (path.isPresent()) {
                link(xml, "related", server + "/" + language.tag() + "/" + path.get(), "text/html");
            }
        }
        text(xml, "summary", summary(revision, records));
        xml.writeEndElement();
    }

    private String summary(RevisionSummary revision, List<String> records) {
        String counts = messages.text(
                "feed.counts",
                Map.of(
                        "added",
                        revision.added(),
                        "removed",
                        revision.removed(),
                        "records",
                        revision.graphs().size()));
        String list = String.join("\n", records);
        String reason = revision.reason().isBlank() ? "" : revision.reason() + "\n";
        return reason + counts + "\n" + list;
    }

    /** What an actor is called. */
    private String role(String actor) {
        String key = "feed.role." + actor;
        return messages.has(key) ? messages.text(key) : actor;
    }

    private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("author");
        text(xml, "name", name);
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(NO_XML.matcher(text).replaceAll("\uFFFD"));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String target, String type)
            throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", target);
        xml.writeAttribute("type", type);
    }
}
