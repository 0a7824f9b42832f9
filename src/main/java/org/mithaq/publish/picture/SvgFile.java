package org.mithaq.publish.picture;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mithaq.vocab.BundledFiles;

/** A drawing as a file of SVG that needs nothing else: light colours, on paper, with names of marks and links to the things. */
public final class SvgFile {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final Pattern ROOT = Pattern.compile(":root \\{(.*?)}", Pattern.DOTALL);
    private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+):\\s*([^;]+);");
    private static final Pattern USE = Pattern.compile("var\\(--([a-z0-9-]+)\\)");

    private SvgFile() {}

    /** The file in UTF-8. */
    public static byte[] write(Drawing drawing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter out = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
            out.writeStartDocument("UTF-8", "1.0");
            root(out, drawing);
            element(out, "title", drawing.title());
            element(out, "style", Style.TEXT);
            out.writeEmptyElement("rect");
            out.writeAttribute("class", "paper");
            out.writeAttribute("width", "100%");
            out.writeAttribute("height", "100%");
            for (Mark mark : drawing.marks()) {
                write(out, mark);
            }
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("written to memory", e);
        }
        return bytes.toByteArray();
    }

    private static void root(XMLStreamWriter out, Drawing drawing) throws XMLStreamException {
        out.writeStartElement("svg");
        out.writeDefaultNamespace(NAMESPACE);
        out.writeAttribute("class", "drawing");
        out.writeAttribute("xml:lang", drawing.language().tag());
        out.writeAttribute("direction", drawing.language().direction());
        out.writeAttribute("width", Mark.number(drawing.width()));
        out.writeAttribute("height", Mark.number(drawing.height()));
        out.writeAttribute("viewBox", drawing.viewBox());
    }

    private static void write(XMLStreamWriter out, Mark mark) throws XMLStreamException {
        boolean isLink = mark.iri() != null && mark.iri().matches("(?i)https?:.*");
        if (isLink) {
            out.writeStartElement("a");
            out.writeAttribute("href", mark.iri());
        }
        out.writeStartElement(mark.shape().name().toLowerCase(Locale.ROOT));
        for (Map.Entry<String, String> attribute : mark.attributes().entrySet()) {
            out.writeAttribute(attribute.getKey(), attribute.getValue());
        }
        if (mark.lang() != null) {
            out.writeAttribute("xml:lang", mark.lang());
        }
        if (mark.title() != null) {
            element(out, "title", mark.title());
        }
        out.writeCharacters(mark.text());
        out.writeEndElement();
        if (isLink) {
            out.writeEndElement();
        }
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    /** The style sheet of drawings, its colours those of light pages: other programs know no custom properties. */
    private static final class Style {

        private static final String TEXT = text();

        private static String text() {
            Map<String, String> colours = new TreeMap<>();
            Matcher root = ROOT.matcher(BundledFiles.text("static/css/mithaq.css"));
            if (root.find()) {
                COLOUR.matcher(root.group(1))
                        .results()
                        .forEach(colour ->
                                colours.put(colour.group(1), colour.group(2).strip()));
            }
            return USE.matcher(BundledFiles.text("static/css/drawing.css")).replaceAll((MatchResult use) -> {
                return Matcher.quoteReplacement(colours.getOrDefault(use.group(1), "#000"));
            });
        }
    }
}
