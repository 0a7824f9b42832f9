package org.mithaq.publish.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.mithaq.language.Language;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class DiagramTest {

    private static Box box(String id, String... lines) {
        return new Box(
                id,
                Caption.plain("box " + id),
                List.of(lines).stream().map(Caption::plain).toList(),
                false);
    }

    private static Arrow arrow(String from, String to, String... captions) {
        return new Arrow(
                from, to, List.of(captions).stream().map(Caption::plain).toList(), false);
    }

    private static Diagram diagram(List<Box> boxes, List<Arrow> arrows) {
        return new Diagram("d", "a title", "a description", boxes, arrows);
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    /** Places of all that must not overlap: boxes and captions. */
    private static List<Place> places(Drawing drawing) {
        List<Place> places = new ArrayList<>();
        drawing.boxes().forEach(box -> places.add(box.place()));
        drawing.arrows().forEach(arrow -> arrow.captions().ifPresent(places::add));
        return places;
    }

    private static void assertNothingOverlaps(Drawing drawing) {
        List<Place> places = places(drawing);
        for (int i = 0; i < places.size(); i++) {
            Place one = places.get(i);
            assertThat(one.x()).isNotNegative();
            assertThat(one.x() + one.width()).isLessThanOrEqualTo(drawing.width());
            assertThat(one.bottom()).isLessThanOrEqualTo(drawing.height());
            for (Place other : places.subList(i + 1, places.size())) {
                assertThat(one.overlaps(other)).as("%s and %s", one, other).isFalse();
            }
        }
    }

    private static void assertNoArrowCrossesABox(Drawing drawing) {
        for (Drawing.PlacedArrow arrow : drawing.arrows()) {
            for (List<Point> stroke : arrow.strokes()) {
                for (int i = 1; i < stroke.size(); i++) {
                    Point a = stroke.get(i - 1);
                    Point b = stroke.get(i);
                    for (Place place : places(drawing)) {
                        for (double part = 0.05; part < 1; part += 0.1) {
                            double x = a.x() + part * (b.x() - a.x());
                            double y = a.y() + part * (b.y() - a.y());
                            boolean isInside = x > place.x() + 0.01
                                    && x < place.x() + place.width() - 0.01
                                    && y > place.y() + 0.01
                                    && y < place.bottom() - 0.01;
                            assertThat(isInside)
                                    .as("%s at %s,%s in %s", arrow.arrow(), x, y, place)
                                    .isFalse();
                        }
                    }
                }
            }
        }
    }

    @Provide
    Arbitrary<List<Arrow>> someArrows() {
        Arbitrary<String> ends = Arbitraries.integers().between(0, 7).map(String::valueOf);
        return Combinators.combine(ends, ends, Arbitraries.integers().between(0, 3), Arbitraries.of(true, false))
                .as((from, to, captions, isKind) ->
                        new Arrow(from, to, Collections.nCopies(captions, Caption.plain("says")), isKind))
                .filter(arrow -> !arrow.from().equals(arrow.to()))
                .list()
                .ofMaxSize(14)
                .uniqueElements();
    }

    @Property(tries = 200)
    void nothingOverlapsAndNoArrowCrossesABox(@ForAll("someArrows") List<Arrow> arrows) {
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            boxes.add(box(String.valueOf(i), new String[] {"one", "another line", "x"}[i % 3]));
        }
        Drawing drawing = LayeredLayout.of(boxes, arrows);

        assertThat(drawing.boxes()).hasSize(8);
        assertThat(drawing.arrows()).hasSameSizeAs(arrows);
        assertNothingOverlaps(drawing);
        assertNothingOverlaps(drawing.mirrored());
        assertNoArrowCrossesABox(drawing);
    }

    @Test
    void anArrowEndsAtItsHead() {
        Drawing drawing = LayeredLayout.of(
                List.of(box("a"), box("b")), List.of(arrow("a", "b", "there"), arrow("b", "a", "back")));
        Place a = drawing.boxes().get(0).place();

        List<List<Point>> back = drawing.arrows().get(1).strokes();
        Point head = back.get(back.size() - 1).get(back.get(back.size() - 1).size() - 1);
        assertThat(head.y()).isEqualTo(a.bottom());
        assertThat(head.x()).isBetween(a.x(), a.x() + a.width());
        assertThat(drawing.arrows())
                .allSatisfy(arrow -> assertThat(arrow.strokes())
                        .allSatisfy(stroke ->
                                assertThat(stroke).doesNotHaveDuplicates().hasSizeGreaterThan(1)));
    }

    @Test
    void theBroaderBoxIsOnTop() {
        Drawing drawing = LayeredLayout.of(
                List.of(box("narrow"), box("broad")), List.of(new Arrow("narrow", "broad", List.of(), true)));

        assertThat(drawing.boxes().get(1).place().bottom())
                .isLessThan(drawing.boxes().get(0).place().y());
    }

    @Test
    void theSameDiagramIsDrawnTheSame() {
        List<Box> boxes = List.of(box("a"), box("b"), box("c"));
        List<Arrow> arrows = List.of(arrow("a", "b"), arrow("c", "b", "x"), arrow("b", "a"));

        assertThat(diagram(boxes, arrows).svg(Language.FRENCH))
                .isEqualTo(diagram(boxes, arrows).svg(Language.FRENCH));
    }

    @Test
    void arabicIsDrawnFromTheRight() throws Exception {
        List<Box> boxes = List.of(box("a", "one line"), box("b"));

        Element english =
                parsed(diagram(boxes, List.of()).svg(Language.ENGLISH)).getDocumentElement();
        Element arabic = parsed(diagram(boxes, List.of()).svg(Language.ARABIC)).getDocumentElement();

        assertThat(x(english, 0)).isLessThan(x(english, 1));
        assertThat(x(arabic, 0)).isGreaterThan(x(arabic, 1));
        assertThat(arabic.getAttribute("direction")).isEqualTo("rtl");
    }

    private static double x(Element svg, int box) {
        return Double.parseDouble(((Element) svg.getElementsByTagName("rect").item(box)).getAttribute("x"));
    }

    @Test
    void itIsNamedAndDescribedForThoseWhoDoNotSeeIt() throws Exception {
        Element svg = parsed(diagram(List.of(box("a")), List.of()).svg(Language.ENGLISH))
                .getDocumentElement();

        assertThat(svg.getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        Element title = (Element) svg.getElementsByTagName("title").item(0);
        assertThat(svg.getAttribute("aria-labelledby")).isEqualTo(title.getAttribute("id"));
        assertThat(title.getTextContent()).isEqualTo("a title");
    }

    @Test
    void hostileWordsStayWords() throws Exception {
        String hostile = "</text><script>alert(1)</script>&\u0001\"'";
        Box box = new Box(
                "a", new Caption(hostile, Optional.of("/x?a=\"><script>")), List.of(Caption.plain(hostile)), false);

        Document svg = parsed(new Diagram("d", hostile, hostile, List.of(box), List.of()).svg(Language.ENGLISH));

        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(hostile.replace('\u0001', '\uFFFD'));
        assertThat(((Element) svg.getElementsByTagName("a").item(0)).getAttribute("href"))
                .isEqualTo("/x?a=\"><script>");
    }

    @Test
    void nothingAtAllIsADrawingToo() throws Exception {
        assertThat(parsed(diagram(List.of(), List.of()).svg(Language.ARABIC))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("svg");
    }
}
