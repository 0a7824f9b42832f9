package org.mithaq.publish.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.mithaq.language.Language;

/** What a timeline says of dates: what is sure, what may be, and what goes on. */
class TimelineTest {

    private static final TimelineFilter ALL = filter(Optional.empty(), Optional.empty());
    private static final Spell DAY = spell("2021-04-29", "2021-04-29", "2021-04-29", "2021-04-29", "2021-04-29");
    private static final Spell YEAR = spell("2022", "2022-01-01", "2022-12-31", "2022-01-01", "2022-12-31");
    private static final Spell OPEN = spell("2023-01-01/..", "2023-01-01", "2023-01-01", null, null);

    @Test
    void aKnownDayIsASignAndAnUncertainOneAPaleBar() {
        Drawing drawing = draw(Language.ENGLISH, happening("day", DAY), happening("year", YEAR));

        assertThat(styles(drawing, "day")).containsExactly("k-meeting sure");
        assertThat(styles(drawing, "year")).containsExactly("k-meeting maybe");
    }

    @Test
    void whatGoesOnReachesTheEdgeWithAnArrow() {
        Drawing drawing = draw(Language.ENGLISH, happening("day", DAY), happening("open", OPEN));

        Mark bar = drawing.marks().stream()
                .filter(mark -> "open".equals(name(mark)) && mark.shape() == Mark.Shape.RECT)
                .findFirst()
                .orElseThrow();
        double end = Double.parseDouble(bar.attributes().get("x"))
                + Double.parseDouble(bar.attributes().get("width"));
        assertThat(end).isGreaterThan(drawing.width() - 20);
        assertThat(drawing.marks())
                .anyMatch(mark -> mark.attributes().getOrDefault("d", "").startsWith("M-6,-6L4,0"));
    }

    @Test
    void timeRunsInTheDirectionOfReading() {
        assertThat(xOf(draw(Language.ENGLISH, happening("day", DAY), happening("open", OPEN)), "day"))
                .isLessThan(200);
        assertThat(xOf(draw(Language.ARABIC, happening("day", DAY), happening("open", OPEN)), "day"))
                .isGreaterThan(800);
    }

    @Test
    void whatHasNoDateIsNotDrawnButThere() {
        Timeline timeline = Timeline.of(happenings(happening("day", DAY), happening("never", null)), ALL);

        assertThat(timeline.drawn()).extracting(Happening::iri).containsExactly("urn:day");
        assertThat(timeline.others()).extracting(Happening::iri).containsExactly("urn:never");
    }

    @Test
    void theNewestAreDrawnWhenThereAreMany() {
        Happening[] many = IntStream.range(0, 150)
                .mapToObj(
                        i -> happening("a" + i, exactly(LocalDate.of(2020, 1, 1).plusDays(i))))
                .toArray(Happening[]::new);

        Timeline timeline = Timeline.of(happenings(many), ALL);

        assertThat(timeline.drawn())
                .hasSize(Timeline.MOST)
                .extracting(Happening::iri)
                .contains("urn:a149");
        assertThat(timeline.others()).hasSize(50);
    }

    @Test
    void nothingIsLeftOutOfTheTableHoweverMuchThereIs() {
        Happening[] many = IntStream.range(0, 20_500)
                .mapToObj(i -> happening("a" + i, DAY))
                .toArray(Happening[]::new);
        PictureNames none =
                PictureNames.of(List.of(), Language.FRENCH, PictureData.snapshot(DatasetGraphFactory.createGeneral()));

        byte[] table = PictureTable.timeline(
                Timeline.of(happenings(many), ALL).all(), none, PictureData.wording(Language.FRENCH));

        assertThat(new String(table, StandardCharsets.UTF_8).lines()).hasSize(1 + many.length);
    }

    @Test
    void aFewOldOnesDoNotPressTheOthersTogether() {
        Happening[] some = IntStream.range(0, 20)
                .mapToObj(
                        i -> happening("a" + i, exactly(i == 0 ? LocalDate.of(1951, 1, 1) : LocalDate.of(2021, 1, i))))
                .toArray(Happening[]::new);

        assertThat(Timeline.of(happenings(some), ALL).first()).isEqualTo(LocalDate.of(2021, 1, 1));
        assertThat(Timeline.of(happenings(some), filter(Optional.of(1950), Optional.empty()))
                        .drawn())
                .hasSize(20);
    }

    @Test
    void yearsChooseWhatMayLieWithin() {
        Happenings all = happenings(happening("day", DAY), happening("year", YEAR), happening("never", null));

        assertThat(Timeline.of(all, filter(Optional.of(2022), Optional.of(2022)))
                        .all())
                .extracting(Happening::iri)
                .containsExactly("urn:year");
        assertThat(Timeline.of(all, filter(Optional.of(1700), Optional.of(1701)))
                        .all())
                .isEmpty();
    }

    @Test
    void thingsMillionsOfYearsApartHaveAFewYearsAtTheAxis() {
        Spell old =
                spell("Y-170000002", "-170000002-01-01", "-170000002-12-31", "-170000002-01-01", "-170000002-12-31");

        Drawing drawing = draw(Language.ENGLISH, happening("old", old), happening("day", DAY));

        assertThat(drawing.marks()).hasSizeLessThan(100);
        assertThat(drawing.marks())
                .filteredOn(mark -> mark.attributes().getOrDefault("class", "").equals("grid"))
                .isNotEmpty();
    }

    @Test
    void hostileNamesAreTextInTheFile() {
        DatasetGraph dataset = DatasetGraphFactory.createGeneral();
        dataset.getDefaultGraph()
                .add(
                        NodeFactory.createURI("urn:day"),
                        SKOS.prefLabel.asNode(),
                        NodeFactory.createLiteralString("</text><script>alert(1)</script>\u202E\u0001"));
        Timeline timeline = Timeline.of(happenings(happening("day", DAY)), ALL);
        PictureNames names = PictureNames.of(List.of("urn:day"), Language.ENGLISH, PictureData.snapshot(dataset));

        String svg = new String(
                SvgFile.write(TimelineDrawing.of(timeline, names, PictureData.wording(Language.ENGLISH))),
                StandardCharsets.UTF_8);

        assertThat(svg)
                .contains("&lt;script&gt;", "\\u202E", "\\u0001")
                .doesNotContain("<script", "\u202E", "var(")
                .contains("#0b5563");
    }

    private static Drawing draw(Language language, Happening... some) {
        Timeline timeline = Timeline.of(happenings(some), ALL);
        PictureNames none =
                PictureNames.of(List.of(), language, PictureData.snapshot(DatasetGraphFactory.createGeneral()));
        return TimelineDrawing.of(timeline, none, PictureData.wording(language));
    }

    private static List<String> styles(Drawing drawing, String name) {
        return drawing.marks().stream()
                .filter(mark -> name.equals(name(mark)) && mark.shape() != Mark.Shape.TEXT)
                .map(mark -> mark.attributes().get("class"))
                .toList();
    }

    private static double xOf(Drawing drawing, String name) {
        return drawing.marks().stream()
                .filter(mark -> name.equals(name(mark)) && mark.shape() == Mark.Shape.CIRCLE)
                .mapToDouble(mark -> Double.parseDouble(mark.attributes().get("cx")))
                .findFirst()
                .orElseThrow();
    }

    private static String name(Mark mark) {
        return mark.iri() == null ? "" : mark.iri().replace("urn:", "");
    }

    private static Happening happening(String name, Spell spell) {
        return new Happening(
                "urn:" + name, HappeningKind.MEETING, spell, new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }

    private static Happenings happenings(Happening... some) {
        return Happenings.of(1, List.of(some), List.of(), new TreeMap<>(), Map.of(), Map.of());
    }

    private static TimelineFilter filter(Optional<Integer> from, Optional<Integer> to) {
        return new TimelineFilter(Optional.empty(), Optional.empty(), Optional.empty(), from, to);
    }

    private static Spell exactly(LocalDate day) {
        return new Spell(day.toString(), day, day, day, day);
    }

    private static Spell spell(String edtf, String... days) {
        LocalDate[] parsed = new LocalDate[4];
        for (int i = 0; i < 4; i++) {
            parsed[i] = days[i] == null ? null : LocalDate.parse(days[i]);
        }
        return new Spell(edtf, parsed[0], parsed[1], parsed[2], parsed[3]);
    }
}
