package org.mithaq.web.browse;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mithaq.web.http.PublicAddress;
import org.mithaq.web.page.Page;
import org.mithaq.web.page.PageWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /{language}/opensearch.xml}: the search, for browsers that take it among their own.
 *
 * <p><em>Source</em>: OpenSearch 1.1, draft 6.
 */
@RestController
final class OpenSearch {

    private static final String NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/";

    private final PageWriter pages;
    private final PublicAddress address;

    OpenSearch(PageWriter pages, PublicAddress address) {
        this.pages = pages;
        this.address = address;
    }

    @GetMapping("/{language:ar|en|fr}/opensearch.xml")
    ResponseEntity<byte[]> description(@PathVariable("language") String tag, HttpServletRequest request) {
        Page page = pages.page(tag, request);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/opensearchdescription+xml;charset=utf-8")
                .header(HttpHeaders.CONTENT_LANGUAGE, page.lang())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=86400")
                .body(write(page, address.of(request)));
    }

    private static byte[] write(Page page, String server) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("OpenSearchDescription");
            xml.writeDefaultNamespace(NAMESPACE);
            text(xml, "ShortName", page.text("page.site"));
            text(xml, "Description", page.text("page.search.hint"));
            text(xml, "Language", page.lang());
            text(xml, "InputEncoding", "UTF-8");
            text(xml, "OutputEncoding", "UTF-8");
            url(xml, "text/html", server + page.href("search?q={searchTerms}&page={startPage?}"));
            url(xml, "application/json", server + "/api/search?q={searchTerms}&lang=" + page.lang());
            xml.writeEmptyElement("Url");
            xml.writeAttribute("type", "application/opensearchdescription+xml");
            xml.writeAttribute("rel", "self");
            xml.writeAttribute("template", server + page.href("opensearch.xml"));
            xml.writeStartElement("Image");
            xml.writeAttribute("type", "image/svg+xml");
            xml.writeCharacters(server + page.asset("images/mark.svg"));
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("memory can be written", e);
        }
        return bytes.toByteArray();
    }

    private static void text(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void url(XMLStreamWriter xml, String type, String template) throws XMLStreamException {
        xml.writeEmptyElement("Url");
        xml.writeAttribute("type", type);
        xml.writeAttribute("method", "get");
        xml.writeAttribute("template", template);
    }
}
