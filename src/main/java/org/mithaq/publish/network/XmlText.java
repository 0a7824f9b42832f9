package org.mithaq.publish.network;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML that is well-formed whatever the texts in it: characters that XML has not become U+FFFD. */
final class XmlText {

    private static final char REPLACEMENT = '\uFFFD';

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    XmlText() {
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory", e);
        }
    }

    /** Begins an element with these attributes: names and values in turn. */
    XmlText open(String element, String... attributes) {
        return write(() -> {
            xml.writeStartElement(element);
            writeAttributes(attributes);
        });
    }

    /** An element without content. */
    XmlText leaf(String element, String... attributes) {
        return write(() -> {
                    xml.writeEmptyElement(element);
                    writeAttributes(attributes);
                })
                .line();
    }

    /** An element with text in it. */
    XmlText leafWith(String content, String element, String... attributes) {
        return open(element, attributes)
                .write(() -> xml.writeCharacters(legal(content)))
                .close();
    }

    /** Ends the element that was begun last. */
    XmlText close() {
        return write(xml::writeEndElement).line();
    }

    /** A new line, so that people can read it too. */
    XmlText line() {
        return write(() -> xml.writeCharacters("\n"));
    }

    /** The whole document in UTF-8. */
    byte[] bytes() {
        write(xml::writeEndDocument).write(xml::flush);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A text with what XML 1.0 can't hold replaced.
     *
     * <p><em>Source</em>: XML 1.0, production 2.
     */
    static String legal(String text) {
        return text.codePoints().allMatch(XmlText::isLegal)
                ? text
                : text.codePoints()
                        .map(point -> isLegal(point) ? point : REPLACEMENT)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
    }

    private static boolean isLegal(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }

    private void writeAttributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], legal(attributes[i + 1]));
        }
    }

    @FunctionalInterface
    private interface Step {

        void run() throws XMLStreamException;
    }

    private XmlText write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory", e);
        }
    }
}
