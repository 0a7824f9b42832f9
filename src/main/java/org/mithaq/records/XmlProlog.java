package org.mithaq.records;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks for a document type declaration in XML. A record has no use for one: it would define entities, which multiply, or
 * name files and addresses to read.
 */
final class XmlProlog {

    private XmlProlog() {}

    /** Where the declaration stands; empty when there is none, or the text is not well-formed before its first element. */
    static Optional<Location> location(byte[] text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(text));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamReader.DTD) {
                    return Optional.of(reader.getLocation());
                } else if (event == XMLStreamReader.START_ELEMENT) {
                    return Optional.empty();
                }
            }
        } catch (XMLStreamException reportedByTheReader) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}
