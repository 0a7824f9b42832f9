package org.mithaq.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.edtf.Edtf;
import org.mithaq.language.Language;
import org.mithaq.support.Networks;
import org.mithaq.support.ProjectFiles;
import org.mithaq.support.QueryData;
import org.mithaq.support.Seed;
import org.mithaq.vocab.IriScheme;

/** The network of the bundled records, and of the sample world. */
class ActorNetworksTest {

    private static final Networks BUNDLED = new Networks(Seed.store());
    private static final Networks WORLD = new Networks(QueryData.WORLD.store());
    private static final String IOM = IriScheme.thing("org", "iom");
    private static final String UNNM = IriScheme.thing("org", "unnm");
    private static final String MOROCCO = IriScheme.thing("state", "morocco");

    @Test
    void aTieSaysWhatItRestsOnAndWhoSaysSo() {
        Tie champion = tie(BUNDLED, TieKind.DESIGNATION, IriScheme.thing("state", "azerbaijan"), UNNM);

        assertThat(champion.directed()).isTrue();
        assertThat(champion.weight()).isEqualTo(1);
        assertThat(champion.sources()).isEqualTo(2);
        assertThat(champion.records())
                .containsExactly(IriScheme.thing("record", "pub-accra"), IriScheme.thing("record", "pub-unece"));
        assertThat(champion.first()).as("no source gives a date").isEmpty();
    }

    @Test
    void aMonthIsTheDaysThatItMayMean() {
        Tie workshop =
                tie(BUNDLED, TieKind.MEETING, IriScheme.thing("org", "amo"), IriScheme.thing("org", "iom-morocco"));

        assertThat(workshop.directed()).isFalse();
        assertThat(workshop.dates()).contains("2024-11");
        assertThat(workshop.first()).contains(LocalDate.of(2024, 11, 1));
        assertThat(workshop.last()).contains(LocalDate.of(2024, 11, 30));
    }

    /** A query of the catalogue counts the same another way. */
    @Test
    void meetingsAreCountedAsTheCatalogueCountsThem() {
        Map<String, Integer> ties = new TreeMap<>();
        for (Tie tie : BUNDLED.find(only(TieKind.MEETING)).ties()) {
            if (tie.from().equals(IOM) || tie.to().equals(IOM)) {
                ties.put(tie.from().equals(IOM) ? tie.to() : tie.from(), tie.weight());
            }
        }

        Map<String, Integer> counted = new TreeMap<>();
        String query = ProjectFiles.text(Path.of("queries/api/actors/co-participants.rq"));
        Seed.store().read(dataset -> {
            QueryExec.dataset(dataset)
                    .query(query)
                    .build()
                    .select()
                    .forEachRemaining(row -> counted.put(
                            row.get("other").getURI(),
                            Integer.parseInt(row.get("meetings").getLiteralLexicalForm())));
            return null;
        });
        assertThat(ties).isNotEmpty().isEqualTo(counted);
    }

    @ParameterizedTest
    @EnumSource(TieKind.class)
    void aKindAloneIsThatPartOfTheWhole(TieKind kind) {
        for (Networks networks : List.of(BUNDLED, WORLD)) {
            List<Tie> whole = networks.find(NetworkFilter.NONE).ties().stream()
                    .filter(tie -> tie.kinds().contains(kind))
                    .toList();

            assertThat(networks.find(only(kind)).ties()).isEqualTo(whole);
            assertThat(whole).allMatch(tie -> tie.directed() == kind.directed() && tie.weight() > 0);
        }
    }

    @Test
    void theSampleWorldHasAJointCommitment() {
        ActorNetwork world = WORLD.find(only(TieKind.COMMITMENT));

        assertThat(world.ties()).isNotEmpty();
        assertThat(world.actors().get(0).label(Language.ARABIC)).matches("\\p{IsArabic}[\\p{IsArabic} ]+");
    }

    @Test
    void bothEndsAreOfTheTypesWanted() {
        NetworkFilter states = new NetworkFilter(
                Set.of(TieKind.values()),
                Set.of(ActorType.STATE),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty());

        ActorNetwork network = BUNDLED.find(states);
        assertThat(network.actors()).isNotEmpty().allMatch(actor -> actor.type() == ActorType.STATE);
    }

    @ParameterizedTest
    @CsvSource({"MA", "MAR", "https://w3id.org/mithaq/id/state/morocco"})
    void oneEndIsOfTheCountryWanted(String country) {
        ActorNetwork network = BUNDLED.find(of(Optional.empty(), false, Optional.of(country), Optional.empty()));

        assertThat(network.ties())
                .isNotEmpty()
                .allMatch(tie -> isMoroccan(network, tie.from()) || isMoroccan(network, tie.to()));
        assertThat(network.ties())
                .hasSizeLessThan(BUNDLED.find(NetworkFilter.NONE).ties().size());
    }

    @Test
    void aDateLeavesOutWhatCanNotHaveHeldThen() {
        Edtf year = Edtf.parse("2018");
        ActorNetwork then = BUNDLED.find(of(Optional.of(year), true, Optional.empty(), Optional.empty()));

        assertThat(then.ties()).isNotEmpty();
        for (Tie tie : then.ties()) {
            assertThat(tie.facts())
                    .allSatisfy(fact -> assertThat(fact.periods())
                            .anyMatch(period -> period.isDated()
                                    && period.first()
                                            .map(day -> day.getYear() <= 2018)
                                            .orElse(true)
                                    && period.last()
                                            .map(day -> day.getYear() >= 2018)
                                            .orElse(true)));
        }
        ActorNetwork undatedToo = BUNDLED.find(of(Optional.of(year), false, Optional.empty(), Optional.empty()));
        assertThat(undatedToo.ties()).hasSizeGreaterThan(then.ties().size());
    }

    @Test
    void aSourceLeavesOnlyWhatItSays() {
        String record = IriScheme.thing("record", "nanhri-wg-meeting-2021");
        ActorNetwork network = BUNDLED.find(of(Optional.empty(), false, Optional.empty(), Optional.of(record)));

        assertThat(network.ties())
                .isNotEmpty()
                .allSatisfy(tie -> assertThat(tie.records()).containsExactly(record));
    }

    @Test
    void anActorHasItsTiesAndThoseBetweenItsNeighbours() {
        ActorNetwork around = BUNDLED.find(around(MOROCCO));

        assertThat(around.actors()).extracting(NetworkActor::iri).contains(MOROCCO);
        assertThat(around.ties())
                .anyMatch(tie -> !tie.from().equals(MOROCCO) && !tie.to().equals(MOROCCO));
        Set<String> near =
                Set.copyOf(around.actors().stream().map(NetworkActor::iri).toList());
        assertThat(around.ties()).allMatch(tie -> near.contains(tie.from()) && near.contains(tie.to()));
        assertThat(BUNDLED.find(around("https://example.org/nobody")).actors()).isEmpty();
    }

    @Test
    void bothEndsAreTheBodyOrMembersOfIt() {
        String body = IriScheme.thing("org", "nanhri-migration-wg");
        ActorNetwork members = BUNDLED.find(new NetworkFilter(
                Set.of(TieKind.MEETING, TieKind.MEMBERSHIP),
                Set.of(ActorType.values()),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.of(body)));
        Set<String> belonging = new TreeSet<>(Set.of(body));
        BUNDLED.find(only(TieKind.MEMBERSHIP)).ties().stream()
                .filter(tie -> tie.to().equals(body))
                .forEach(tie -> belonging.add(tie.from()));

        assertThat(members.actors()).isNotEmpty().allMatch(actor -> belonging.contains(actor.iri()));
        assertThat(members.actors()).extracting(NetworkActor::iri).contains(body);
    }

    @Test
    void takenTogetherTwoActorsHaveOneTie() {
        NetworkFilter filter = NetworkFilter.NONE;
        NetworkFilter merged = new NetworkFilter(
                filter.kinds(),
                filter.types(),
                filter.at(),
                filter.dated(),
                filter.country(),
                filter.source(),
                filter.actor(),
                true,
                true,
                Optional.empty());
        ActorNetwork one = BUNDLED.find(merged);

        assertThat(one.ties()).doesNotHaveDuplicates().allMatch(tie -> !tie.directed());
        assertThat(one.ties().stream().map(tie -> tie.from() + tie.to())).doesNotHaveDuplicates();
        int facts = BUNDLED.find(filter).ties().stream().mapToInt(Tie::weight).sum();
        assertThat(one.ties().stream().mapToInt(Tie::weight).sum()).isEqualTo(facts);
        assertThat(one.actors())
                .as("with isolates")
                .hasSizeGreaterThan(BUNDLED.find(filter).actors().size());
    }

    @Test
    void measuresAddUp() {
        MeasuredNetwork measured = BUNDLED.measure(NetworkFilter.NONE);

        assertThat(measured.actors()).hasSameSizeAs(measured.network().actors());
        assertThat(measured.actors().stream().mapToInt(MeasuredActor::degree).sum())
                .isEqualTo(2 * measured.pairs());
        assertThat(measured.actors().stream().mapToInt(MeasuredActor::strength).sum())
                .isEqualTo(2
                        * measured.network().ties().stream()
                                .mapToInt(Tie::weight)
                                .sum());
        assertThat(measured.actors())
                .allMatch(each -> each.in() <= each.degree()
                        && each.out() <= each.degree()
                        && each.core() <= each.degree()
                        && each.component() <= measured.components()
                        && each.community() <= measured.communities());
        assertThat(measured.actors().stream().filter(each -> each.component() == 1))
                .hasSize(measured.largestComponent());
        assertThat(BUNDLED.measure(NetworkFilter.NONE)).as("kept").isSameAs(measured);
    }

    @Test
    void whereNothingFitsTheMeasuresAreEmpty() {
        MeasuredNetwork nothing = BUNDLED.measure(around("https://example.org/nobody"));

        assertThat(nothing.actors()).isEmpty();
        assertThat(nothing.density()).isZero();
        assertThat(nothing.components()).isZero();
    }

    private static boolean isMoroccan(ActorNetwork network, String iri) {
        return network.find(iri).orElseThrow().countries().contains(MOROCCO);
    }

    private static Tie tie(Networks networks, TieKind kind, String from, String to) {
        return networks.find(NetworkFilter.NONE).ties().stream()
                .filter(tie -> tie.kinds().contains(kind)
                        && tie.from().equals(from)
                        && tie.to().equals(to))
                .findFirst()
                .orElseThrow();
    }

    private static NetworkFilter only(TieKind kind) {
        return new NetworkFilter(
                Set.of(kind),
                Set.of(ActorType.values()),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Optional.empty());
    }

    private static NetworkFilter around(String actor) {
        return new NetworkFilter(
                Set.of(TieKind.values()),
                Set.of(ActorType.values()),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.of(actor),
                false,
                false,
                Optional.empty());
    }

    private static NetworkFilter of(
            Optional<Edtf> at, boolean dated, Optional<String> country, Optional<String> source) {
        return new NetworkFilter(
                Set.of(TieKind.values()),
                Set.of(ActorType.values()),
                at,
                dated,
                country,
                source,
                Optional.empty(),
                false,
                false,
                Optional.empty());
    }
}
