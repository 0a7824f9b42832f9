package org.mithaq.bench;

import static org.mithaq.bench.Statements.concept;
import static org.mithaq.bench.Statements.thing;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SKOS;
import org.mithaq.vocab.MQ;

/** Writes the authority records: who and what there is, whatever a source says of it. */
final class ActorWriter {

    static final String FOUNDING_YEAR = "1995";
    private static final String SINCE_FOUNDING = FOUNDING_YEAR + "/..";
    private static final int REGIONS = 10;
    private static final int FAMILY = 5;
    private static final String[] WORDS = {
        "هجرة", "حقوق", "حوار", "تنسيق", "تنمية", "عدالة", "حماية", "بيانات", "تعاون", "إدماج", "عمل", "تعليم"
    };

    private final Scale scale;
    private final Consumer<Quad> out;

    ActorWriter(Scale scale, Consumer<Quad> out) {
        this.scale = scale;
        this.out = out;
    }

    void write() {
        for (int i = 0; i < REGIONS; i++) {
            region(i);
        }
        for (int i = 0; i < scale.states(); i++) {
            state(i);
        }
        for (int i = 0; i < scale.institutions(); i++) {
            institution(i);
        }
        for (int i = 0; i < scale.networks(); i++) {
            network(i);
        }
        for (int i = 0; i < scale.organs(); i++) {
            organ(i);
        }
        for (int i = 0; i < scale.series(); i++) {
            series(i);
        }
        for (int i = 0; i < scale.instruments(); i++) {
            instrument(i);
        }
        for (int i = 0; i < scale.persons(); i++) {
            person(i);
        }
    }

    static String word(SplittableRandom random) {
        return WORDS[random.nextInt(WORDS.length)];
    }

    private void region(int i) {
        Node region = thing("place", "region-" + i);
        Statements in = Statements.describing("place", "region-" + i, MQ.Place, out);
        in.kind(region, "place-kind", "region");
        in.names(region, "إقليم " + i, "Region " + i, "Région " + i);
    }

    private void state(int i) {
        Node state = thing("state", "" + i);
        Node place = thing("place", "" + i);
        Statements in = Statements.describing("state", "" + i, MQ.State, out);
        in.names(state, "دولة " + i, "State " + i, "État " + i);
        in.add(state, MQ.territory, place);
        Statements places = Statements.describing("place", "" + i, MQ.Place, out);
        places.kind(place, "place-kind", "country");
        places.names(place, "بلد " + i, "Country " + i, "Pays " + i);
        places.add(place, MQ.locatedIn, thing("place", "region-" + i % REGIONS));
    }

    private void institution(int i) {
        SplittableRandom random = scale.random("institution", i);
        Node institution = thing("org", "institution-" + i);
        Statements in = Statements.describing("org", "institution-" + i, MQ.Institution, out);
        in.kind(institution, "organization-kind", i % 3 == 0 ? "nhri" : "ministry");
        String topic = word(random) + " " + word(random);
        in.names(institution, "مؤسسة " + topic + " " + i, "Institution " + i, "Établissement " + i);
        in.text(institution, SKOS.altLabel.asNode(), "مؤسسة رقم " + i, "ar");
        in.text(institution, MQ.acronym, "BI" + i, "en");
        in.add(institution, MQ.jurisdiction, thing("state", "" + Scale.skewed(random, scale.states())));
        in.add(institution, MQ.seat, thing("place", "" + Scale.skewed(random, scale.states())));
        in.time(institution, MQ.hasTimeSpan, List.of("bench", "institution", "" + i), SINCE_FOUNDING);
        if (i % FAMILY != 0) {
            in.add(institution, MQ.parentOrganization, thing("org", "institution-" + (i - i % FAMILY)));
        }
        post("head-" + i, institution, "head", "رئاسة المؤسسة " + i, "Head of institution " + i);
    }

    private void network(int i) {
        SplittableRandom random = scale.random("network", i);
        Node network = thing("org", "network-" + i);
        Statements in = Statements.describing("org", "network-" + i, MQ.Network, out);
        in.kind(network, "organization-kind", "institution-network");
        in.names(network, "شبكة " + word(random) + " " + i, "Network " + i, "Réseau " + i);
        in.time(network, MQ.hasTimeSpan, List.of("bench", "network", "" + i), SINCE_FOUNDING);
        in.add(network, MQ.foundedBy, thing("state", "" + Scale.skewed(random, scale.states())));
    }

    private void organ(int i) {
        Node organ = thing("org", "group-" + i);
        Statements in = Statements.describing("org", "group-" + i, MQ.Organ, out);
        in.kind(organ, "organization-kind", "working-group");
        in.names(organ, "فريق عمل " + i, "Working group " + i, "Groupe de travail " + i);
        in.add(organ, MQ.organOf, thing("org", "network-" + i / 2));
        post("chair-" + i, organ, "chair", "رئاسة الفريق " + i, "Chair of group " + i);
    }

    private void post(String name, Node body, String role, String arabic, String english) {
        Node post = thing("post", name);
        Statements in = Statements.describing("post", name, MQ.Post, out);
        in.add(post, MQ.postIn, body);
        in.add(post, MQ.postRole, concept("role", role));
        in.names(post, arabic, english, "Direction : " + english);
    }

    private void series(int i) {
        SplittableRandom random = scale.random("series", i);
        Node series = thing("series", "" + i);
        Statements in = Statements.describing("series", "" + i, MQ.MeetingSeries, out);
        in.names(series, "سلسلة اجتماعات " + i, "Series of meetings " + i, "Série de réunions " + i);
        in.add(series, MQ.convenedBy, thing("org", "network-" + Scale.skewed(random, scale.networks())));
        in.number(series, MQ.recurrenceMonths, RecordWriter.MONTHS_BETWEEN_EDITIONS);
    }

    private void instrument(int i) {
        Node instrument = thing("instrument", "" + i);
        Statements in = Statements.describing("instrument", "" + i, MQ.Instrument, out);
        in.kind(instrument, "instrument-kind", "declaration");
        in.names(instrument, "إعلان " + i, "Declaration " + i, "Déclaration " + i);
        in.number(instrument, MQ.objectiveCount, scale.objectivesOfInstrument());
        in.time(instrument, MQ.hasTimeSpan, List.of("bench", "instrument", "" + i), "2015-05-17");
        for (int number = 1; number <= scale.objectivesOfInstrument(); number++) {
            Node objective = thing("provision", i + "-" + number);
            in.type(objective, MQ.Objective);
            in.names(
                    objective,
                    "الهدف " + number + " من الإعلان " + i,
                    "Objective " + number + " of declaration " + i,
                    "Objectif " + number + " de la déclaration " + i);
            in.plain(objective, MQ.unofficialLabelLanguage, "fr");
            in.add(objective, MQ.provisionOf, instrument);
            in.number(objective, MQ.provisionNumber, number);
        }
    }

    private void person(int i) {
        Node person = thing("person", "" + i);
        Statements.describing("person", "" + i, MQ.Person, out)
                .names(person, "شخص " + i, "Person " + i, "Personne " + i);
    }
}
