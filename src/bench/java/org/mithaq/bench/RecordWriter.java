package org.mithaq.bench;

import static org.mithaq.bench.Statements.concept;
import static org.mithaq.bench.Statements.thing;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SKOS;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;

/**
 * Writes one source record: a press release about an edition of a series of meetings. Who took part and which body
 * somebody joined or chairs stands here; what was said and promised is written by {@link WordWriter}. Longer than most
 * types: it is a list of what a record can hold, and has no logic.
 */
final class RecordWriter {

    static final int MONTHS_BETWEEN_EDITIONS = 6;
    private static final LocalDate FIRST_DAY = LocalDate.of(2019, 1, 1);
    private static final int FIRST_YEAR = 365;
    private static final int ATTENDEES = 3;

    final Scale scale;
    final int index;
    final SplittableRandom random;
    final Statements in;
    final LocalDate day;
    final List<Quad> quads = new ArrayList<>(ModelGenerator.TRIPLES_PER_RECORD);
    private final Node document;
    private int passages;

    RecordWriter(Scale scale, int index) {
        this(scale, index, day(scale, index));
    }

    /** A record whose source is about this day. */
    RecordWriter(Scale scale, int index, LocalDate day) {
        this.scale = scale;
        this.index = index;
        this.day = day;
        this.random = scale.random("record", index);
        this.in = new Statements(thing("record", "" + index), quads::add);
        this.document = thing("document", "" + index);
    }

    /** The day of the meeting that the record with this index tells of. */
    static LocalDate day(Scale scale, int index) {
        return FIRST_DAY
                .plusDays(scale.random("day", index % scale.series()).nextInt(FIRST_YEAR))
                .plusMonths((long) MONTHS_BETWEEN_EDITIONS * (index / scale.series()));
    }

    List<Quad> write() {
        source();
        Node meeting = meeting();
        part(meeting);
        for (int i = 0; i < ATTENDEES; i++) {
            participation(meeting, i);
        }
        membership();
        Node office = office(meeting);
        new WordWriter(this, meeting, office).write();
        new ClaimWriter(this, meeting).write();
        return quads;
    }

    /** Whether this record is the {@code which}-th of every {@code of}. */
    boolean isOne(int of, int which) {
        return index % of == which;
    }

    int series() {
        return index % scale.series();
    }

    Node institution() {
        return thing("org", "institution-" + Scale.skewed(random, scale.institutions()));
    }

    Node network() {
        return thing("org", "network-" + Scale.skewed(random, scale.networks()));
    }

    Node state() {
        return thing("state", "" + Scale.skewed(random, scale.states()));
    }

    Node person() {
        return thing("person", "" + index % scale.persons());
    }

    /** A node without a name of its own. */
    Node node(String type, String role) {
        return NodeFactory.createURI(IriScheme.hashed(type, List.of("bench", "" + index, role)));
    }

    Node time(Node subject, String role, Object edtf) {
        return in.time(subject, MQ.hasTimeSpan, List.of("bench", "" + index, role), edtf.toString());
    }

    /** Points to the passage that states this; the first passage is quoted. */
    void support(Node node, String certainty) {
        Node passage = node("passage", "" + passages);
        String quoted = "نص من البيان رقم " + index;
        in.type(passage, MQ.Passage);
        in.add(passage, MQ.passageOf, document);
        in.number(passage, MQ.startOffset, passages * 100);
        in.number(passage, MQ.endOffset, passages * 100 + quoted.length());
        if (passages == 0) {
            in.text(passage, MQ.quotedText, quoted, "ar");
        }
        in.add(node, MQ.supportedBy, passage);
        in.add(node, MQ.certainty, concept("certainty", certainty));
        passages++;
    }

    void support(Node node) {
        support(node, "certain");
    }

    Node status(Node subject, String list, String code, LocalDate reported) {
        Node status = node("relation", list + "-" + code);
        in.add(subject, MQ.hasStatusRecord, status);
        in.type(status, MQ.StatusRecord);
        in.add(status, MQ.status, concept(list, code));
        time(status, list + "-" + code, reported);
        support(status);
        return status;
    }

    private int edition() {
        return index / scale.series() + 1;
    }

    void source() {
        in.type(in.graph(), MQ.Record);
        in.add(in.graph(), MQ.recordOf, document);
        in.add(in.graph(), MQ.status, concept("record-status", "published"));
        in.names(in.graph(), "سجل " + index, "Record " + index, "Notice " + index);
        in.type(document, MQ.SourceDocument);
        in.kind(document, "document-kind", "press-release");
        in.names(document, "بيان صحفي " + index, "Press release " + index, "Communiqué " + index);
        in.plain(document, MQ.contentDigest, IriScheme.sha256(("bench" + index).getBytes(StandardCharsets.UTF_8)));
        time(document, "published", day.plusDays(2));
    }

    private Node meeting() {
        Node meeting = thing("activity", "" + index);
        in.type(meeting, MQ.Meeting);
        in.kind(meeting, "activity-kind", "meeting");
        in.names(meeting, "اجتماع " + index, "Meeting " + index, "Réunion " + index);
        // editions share a name, and are told apart by their dates
        in.text(meeting, SKOS.altLabel.asNode(), "دورة السلسلة " + series(), "ar");
        in.add(meeting, MQ.venue, thing("place", "" + Scale.skewed(random, scale.states())));
        in.add(meeting, MQ.editionOf, thing("series", "" + series()));
        in.number(meeting, MQ.editionNumber, edition());
        if (edition() > 1) {
            in.add(meeting, MQ.previousEdition, thing("activity", "" + (index - scale.series())));
        }
        in.asStated(time(meeting, "meeting", day), day);
        status(meeting, "activity-status", "planned", day.minusDays(60));
        status(meeting, "activity-status", "held", day);
        support(meeting);
        return meeting;
    }

    /** Two meetings in three have a session or a training as a part. */
    private void part(Node meeting) {
        if (!isOne(3, 2)) {
            Node part = thing("activity", index + "-part");
            in.type(part, isOne(3, 0) ? MQ.Meeting : MQ.Training);
            in.kind(part, "activity-kind", isOne(3, 0) ? "session" : "training-course");
            in.names(part, "جلسة " + index, "Session " + index, "Séance " + index);
            in.add(part, MQ.partOfActivity, meeting);
            time(part, "part", day);
            in.add(part, MQ.hasStatusRecord, node("relation", "activity-status-held"));
            support(part);
        }
    }

    private void participation(Node meeting, int number) {
        Node participation = node("relation", "participation-" + number);
        in.type(participation, MQ.Participation);
        in.add(participation, MQ.participant, institution());
        in.add(participation, MQ.inActivity, meeting);
        in.add(
                participation,
                MQ.participationRole,
                concept("participation-role", number == 0 ? "organizer" : "attendee"));
        support(participation);
    }

    /** Each record tells of one member of a network; now and then it also joins a working group, or chairs it. */
    private void membership() {
        Node member = institution();
        if (isOne(10, 3)) {
            int group = index / 10 % scale.organs();
            membership("membership", member, thing("org", "network-" + group / 2), "full");
            membership("seat", member, thing("org", "group-" + group), "full");
            chair(member, group, index / 10 / scale.organs());
        } else if (isOne(4, 1)) {
            int group = Scale.skewed(random, scale.organs());
            membership("membership", member, thing("org", "network-" + group / 2), "full");
            membership("seat", member, thing("org", "group-" + group), "full");
        } else {
            membership("membership", member, network(), isOne(8, 7) ? "founding" : isOne(8, 4) ? "observer" : "full");
        }
    }

    private void membership(String role, Node member, Node body, String kind) {
        Node membership = node("relation", role);
        in.type(membership, MQ.Membership);
        in.add(membership, MQ.member, member);
        in.add(membership, MQ.inOrganization, body);
        in.kind(membership, "membership-kind", kind);
        time(membership, role, kind.equals("founding") ? ActorWriter.FOUNDING_YEAR : day.withDayOfYear(1));
        support(membership, isOne(9, 2) ? "possible" : "certain");
    }

    /** Those who chair a group follow each other, a year each. */
    private void chair(Node holder, int group, int term) {
        Node office = node("relation", "chair");
        in.type(office, MQ.Incumbency);
        in.add(office, MQ.incumbent, holder);
        in.add(office, MQ.ofPost, thing("post", "chair-" + group));
        int year = FIRST_DAY.getYear() + term;
        time(office, "chair", year + "-01-01/" + year + "-12-31");
        support(office);
    }

    /** One office a record, so that nobody holds two; its holder speaks at the meeting. */
    private Node office(Node meeting) {
        Node office = node("relation", "office");
        int institution = index % scale.institutions();
        in.type(office, MQ.Incumbency);
        in.add(office, MQ.incumbent, person());
        in.add(office, MQ.ofPost, thing("post", "head-" + institution));
        time(office, "office", "2010/..");
        support(office);
        Node participation = node("relation", "head");
        in.type(participation, MQ.Participation);
        in.add(participation, MQ.participant, person());
        in.add(participation, MQ.onBehalfOf, thing("org", "institution-" + institution));
        in.add(participation, MQ.inCapacityOf, office);
        in.add(participation, MQ.inActivity, meeting);
        in.add(participation, MQ.participationRole, concept("participation-role", "attendee"));
        support(participation);
        return office;
    }
}
