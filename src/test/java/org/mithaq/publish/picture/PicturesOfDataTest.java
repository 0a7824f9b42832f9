package org.mithaq.publish.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mithaq.language.Language;
import org.mithaq.query.Snapshot;

/** What pictures show of the bundled data and of the sample world. */
class PicturesOfDataTest {

    private static final String OBJECTIVE = "https://w3id.org/mithaq/id/provision/gcm-objective-05";

    private final Snapshot snapshot = PictureData.with("src/test/resources/world/pledges.trig");
    private final Happenings all = new HappeningReader().of(snapshot);

    @Test
    void commitmentsAndStatementsAreCountedByActorAndObjective() {
        Coverage coverage = Coverage.of(all, EnumSet.allOf(HappeningKind.class), Coverage.MOST);

        assertThat(coverage.objectives())
                .hasSize(23)
                .extracting(Objective::number)
                .startsWith(1, 2, 3);
        assertThat(coverage.totals().get(4)).isGreaterThanOrEqualTo(3);
        assertThat(coverage.rows()).isNotEmpty().allMatch(row -> row.counts().size() == 23 && row.total() > 0);
        assertThat(coverage.rows().stream().mapToInt(row -> row.counts().get(4)).sum())
                .isPositive();
    }

    @Test
    void whatNobodyDidStaysEmptyInTheFile() {
        Coverage coverage = Coverage.of(all, EnumSet.of(HappeningKind.COMMITMENT), 1);
        PictureNames names = PictureNames.of(List.of(), Language.ENGLISH, snapshot);

        String csv = new String(PictureTable.coverage(coverage, names), StandardCharsets.UTF_8);

        assertThat(coverage.rows()).hasSize(1);
        assertThat(coverage.actors()).isGreaterThan(1);
        assertThat(csv).contains(",,").doesNotContain(",0,");
    }

    @Test
    void aTimelineOfAnObjectiveShowsWhatAddressesIt() {
        TimelineFilter filter = new TimelineFilter(
                Optional.empty(), Optional.empty(), Optional.of(OBJECTIVE), Optional.empty(), Optional.empty());

        assertThat(Timeline.of(all, filter).all())
                .isNotEmpty()
                .allMatch(each -> each.objectives().contains(OBJECTIVE));
    }

    @Test
    void aMapCountsMeetingsWhereTheyWereHeldAndDrawsNoBorder() {
        CountryMap map = CountryMap.of(all, MapMeasure.MEETINGS);
        Drawing drawing = MapDrawing.of(
                map, PictureNames.of(List.of(), Language.ARABIC, snapshot), PictureData.wording(Language.ARABIC));

        assertThat(map.rows().get(0).state()).endsWith("/morocco");
        assertThat(map.rows().get(0).count(MapMeasure.MEETINGS)).isGreaterThan(5);
        assertThat(drawing.marks().stream().filter(mark -> mark.shape() == Mark.Shape.PATH))
                .singleElement()
                .matches(mark -> mark.attributes().get("class").equals("land"));
        assertThat(drawing.marks()).noneMatch(mark -> mark.shape() == Mark.Shape.LINE);
    }

    @Test
    void namesAreThoseOfTheReader() {
        String morocco = "https://w3id.org/mithaq/id/state/morocco";

        PictureNames names = PictureNames.of(List.of(morocco), Language.ARABIC, snapshot);

        assertThat(names.of(morocco).lang()).isEqualTo("ar");
        assertThat(names.of("https://w3id.org/mithaq/id/state/nowhere").text()).isEqualTo("nowhere");
    }
}
