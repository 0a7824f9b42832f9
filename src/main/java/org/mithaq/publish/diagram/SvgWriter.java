package org.mithaq.publish.diagram;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mithaq.language.Language;

/**
 * Writes drawings as SVG.
 *
 * <p><em>Source</em>: SVG 2; WAI-ARIA Graphics Module (roles).
 */
final class SvgWriter {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final double PADDING = 12;
    private static final double BASELINE = 15;
    private static final String INK = "currentColor";

    /** What XML 1.0 has no way to write. */
    private static final String UNWRITABLE = "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private final Language language;

    private SvgWriter(Language language) throws XMLStreamException {
        this.xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
        this.language = language;
    }

    static String write(Diagram diagram, Drawing drawing, Language language) {
        try {
            SvgWriter writer = new SvgWriter(language);
            writer.write(diagram, drawing);
            return writer.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a writer into memory does not fail", e);
        }
    }

    private void write(Diagram diagram, Drawing drawing) throws XMLStreamException {
        String id = diagram.id();
        xml.writeStartElement("svg");
        xml.writeDefaultNamespace(NAMESPACE);
        attributes("class", "diagram", "viewBox", "0 0 " + number(drawing.width()) + " " + number(drawing.height()));
        attributes("width", number(drawing.width()), "height", number(drawing.height()));
        attributes("role", "group", "aria-labelledby", id + "-title", "aria-describedby", id + "-description");
        attributes("lang", language.tag(), "direction", language.direction());
        attributes("font-size", number(TextSize.FONT), "fill", INK);
        element("title", diagram.title(), "id", id + "-title");
        element("desc", diagram.description(), "id", id + "-description");
        for (Drawing.PlacedArrow arrow : drawing.arrows()) {
            arrow(arrow);
        }
        for (Drawing.PlacedBox box : drawing.boxes()) {
            box(box.box(), box.place());
        }
        xml.writeEndElement();
    }

    private void box(Box box, Place place) throws XMLStreamException {
        xml.writeStartElement("g");
        attributes("class", box.isGuest() ? "diagram-box diagram-guest" : "diagram-box");
        xml.writeEmptyElement("rect");
        attributes("x", number(place.x()), "y", number(place.y()));
        attributes("width", number(place.width()), "height", number(place.height()), "rx", "5");
        attributes("fill", "none", "stroke", INK);
        if (box.isGuest()) {
            attributes("stroke-dasharray", "4 3");
        }
        double y = place.y() + PADDING / 2;
        caption(box.title(), place.centre(), y, "diagram-name", "middle");
        y += TextSize.LINE + PADDING;
        if (!box.lines().isEmpty()) {
            line(
                    "diagram-rule",
                    List.of(
                            new Point(place.x(), y - PADDING / 2),
                            new Point(place.x() + place.width(), y - PADDING / 2)));
        }
        // text starts at the side where the language starts
        double start = language.direction().equals("rtl") ? place.x() + place.width() - PADDING : place.x() + PADDING;
        for (Caption line : box.lines()) {
            caption(line, start, y, "diagram-line", "start");
            y += TextSize.LINE;
        }
        xml.writeEndElement();
    }

    private void arrow(Drawing.PlacedArrow placed) throws XMLStreamException {
        xml.writeStartElement("g");
        attributes("class", placed.arrow().isKind() ? "diagram-arrow diagram-kind" : "diagram-arrow");
        for (List<Point> stroke : placed.strokes()) {
            line("diagram-stroke", stroke);
        }
        List<Point> last = placed.strokes().get(placed.strokes().size() - 1);
        head(
                last.get(last.size() - 2),
                last.get(last.size() - 1),
                placed.arrow().isKind());
        Optional<Place> captions = placed.captions();
        if (captions.isPresent()) {
            double y = captions.get().y();
            for (Caption caption : placed.arrow().captions()) {
                caption(caption, captions.get().centre(), y, "diagram-caption", "middle");
                y += TextSize.LINE;
            }
        }
        xml.writeEndElement();
    }

    /** A triangle whose point is at {@code tip}, away from {@code before}. */
    private void head(Point before, Point tip, boolean isHollow) throws XMLStreamException {
        double length = Math.max(Math.hypot(tip.x() - before.x(), tip.y() - before.y()), 1e-6);
        double dx = (tip.x() - before.x()) / length;
        double dy = (tip.y() - before.y()) / length;
        double size = isHollow ? 11 : 9;
        double half = isHollow ? 6 : 4;
        double x = tip.x() - size * dx;
        double y = tip.y() - size * dy;
        xml.writeEmptyElement("polygon");
        attributes(
                "class",
                isHollow ? "diagram-head diagram-hollow" : "diagram-head",
                "points",
                points(List.of(tip, new Point(x - half * dy, y + half * dx), new Point(x + half * dy, y - half * dx))));
        attributes("fill", isHollow ? "Canvas" : INK, "stroke", INK);
    }

    private void line(String type, List<Point> points) throws XMLStreamException {
        xml.writeEmptyElement("polyline");
        attributes("class", type, "points", points(points), "fill", "none", "stroke", INK);
    }

    private void caption(Caption caption, double x, double y, String type, String anchor) throws XMLStreamException {
        if (caption.address().isPresent()) {
            xml.writeStartElement("a");
            attributes("href", caption.address().get());
        }
        element(
                "text",
                caption.text(),
                "class",
                type,
                "x",
                number(x),
                "y",
                number(y + BASELINE),
                "text-anchor",
                anchor);
        if (caption.address().isPresent()) {
            xml.writeEndElement();
        }
    }

    private void element(String name, String words, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(attributes);
        xml.writeCharacters(words.replaceAll(UNWRITABLE, "\uFFFD"));
        xml.writeEndElement();
    }

    private void attributes(String... pairs) throws XMLStreamException {
        for (int i = 0; i < pairs.length; i += 2) {
            xml.writeAttribute(pairs[i], pairs[i + 1].replaceAll(UNWRITABLE, "\uFFFD"));
        }
    }

    private static String points(List<Point> points) {
        return points.stream()
                .map(point -> number(point.x()) + "," + number(point.y()))
                .collect(Collectors.joining(" "));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
    }
}
