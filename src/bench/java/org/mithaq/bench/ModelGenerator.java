package org.mithaq.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;

/**
 * Generates graphs of our own model that break no shape: states, institutions, networks, organs, posts and people as
 * authority records, then source records with meetings, participations, memberships, offices, commitments with their
 * status, statements, claims and passages.
 *
 * <p><em>Shape</em>: quads of authority and source records; ontology and code lists are not among them. Everything is a
 * function of seed and index: the same numbers give the same graph. References are skewed as {@code u^2.5}, so that the
 * first of each kind are hubs.
 *
 * <p><em>Units</em>: one {@linkplain #record source record} is about 120 quads, one actor about 9; for each record there
 * are three actors.
 */
public final class ModelGenerator {

    /** Quads that one record and its share of actors come to; measured, and asserted by the benchmark. */
    public static final int QUADS_PER_RECORD = 150;

    private static final double SKEW = 2.5;
    private static final Node GCM = iri("instrument", "gcm");
    private static final String[] WORDS = {
        "هجرة", "حقوق", "حوار", "تنسيق", "تنمية", "عدالة", "حماية", "بيانات", "تعاون", "إدماج", "عمل", "تعليم"
    };

    private final long seed;
    private final int records;
    private final int institutions;
    private final int networks;
    private final int persons;
    private final int states;

    /** A graph of about {@code quads} quads. */
    public ModelGenerator(long seed, long quads) {
        this.seed = seed;
        this.records = (int) Math.max(5, quads / QUADS_PER_RECORD);
        this.states = (int) Math.min(190, 10 + records / 20);
        this.networks = Math.max(2, records / 40);
        this.persons = Math.max(5, records);
        this.institutions = Math.max(5, records * 3 / 2);
    }

    /** How many source records there are. */
    public int records() {
        return records;
    }

    /** Hands out all quads of the graph: actors first, then records. */
    public void generate(Consumer<Quad> out) {
        for (int i = 0; i < states; i++) {
            state(i, out);
        }
        for (int i = 0; i < institutions; i++) {
            institution(i, out);
        }
        for (int i = 0; i < networks; i++) {
            network(i, out);
        }
        for (int i = 0; i < persons; i++) {
            person(i, out);
        }
        for (int i = 0; i < records; i++) {
            record(i).forEach(out);
        }
    }

    /** The quads of the source record with this index, also beyond {@link #records()}: a new record that fits the graph. */
    public List<Quad> record(int index) {
        return new RecordBuilder(index).build();
    }

    private SplittableRandom random(String kind, int index) {
        return new SplittableRandom(seed * 1_000_003 + kind.hashCode() * 31L + index);
    }

    private static int skewed(SplittableRandom random, int size) {
        return (int) (size * Math.pow(random.nextDouble(), SKEW));
    }

    private void state(int i, Consumer<Quad> out) {
        Node state = iri("state", "bench-" + i);
        Node place = iri("place", "bench-" + i);
        Writer writer = new Writer(authority("state", "bench-" + i), out);
        writer.describe(state);
        writer.type(state, MQ.State);
        writer.names(state, "دولة " + i, "State " + i, "État " + i);
        writer.add(state, MQ.territory, place);
        Writer places = new Writer(authority("place", "bench-" + i), out);
        places.describe(place);
        places.type(place, MQ.Place);
        places.add(place, MQ.kind, concept("place-kind", "country"));
        places.names(place, "بلد " + i, "Country " + i, "Pays " + i);
    }

    private void institution(int i, Consumer<Quad> out) {
        SplittableRandom random = random("institution", i);
        Node institution = iri("org", "bench-institution-" + i);
        Writer writer = new Writer(authority("org", "bench-institution-" + i), out);
        writer.describe(institution);
        writer.type(institution, MQ.Institution);
        writer.add(institution, MQ.kind, concept("organization-kind", i % 3 == 0 ? "nhri" : "ministry"));
        writer.names(
                institution,
                "مؤسسة " + word(random) + " " + word(random) + " " + i,
                "Institution " + i,
                "Établissement " + i);
        writer.add(institution, MQ.jurisdiction, iri("state", "bench-" + skewed(random, states)));
        Node post = iri("post", "bench-head-" + i);
        Writer posts = new Writer(authority("post", "bench-head-" + i), out);
        posts.describe(post);
        posts.type(post, MQ.Post);
        posts.add(post, MQ.postIn, institution);
        posts.add(post, MQ.postRole, concept("role", "head"));
        posts.names(post, "رئاسة المؤسسة " + i, "Head of institution " + i, "Direction de l'établissement " + i);
    }

    private void network(int i, Consumer<Quad> out) {
        SplittableRandom random = random("network", i);
        Node network = iri("org", "bench-network-" + i);
        Writer writer = new Writer(authority("org", "bench-network-" + i), out);
        writer.describe(network);
        writer.type(network, MQ.Network);
        writer.add(network, MQ.kind, concept("organization-kind", "institution-network"));
        writer.names(network, "شبكة " + word(random) + " " + i, "Network " + i, "Réseau " + i);
    }

    private void person(int i, Consumer<Quad> out) {
        Node person = iri("person", "bench-" + i);
        Writer writer = new Writer(authority("person", "bench-" + i), out);
        writer.describe(person);
        writer.type(person, MQ.Person);
        writer.names(person, "شخص " + i, "Person " + i, "Personne " + i);
    }

    private static String word(SplittableRandom random) {
        return WORDS[random.nextInt(WORDS.length)];
    }

    static Node iri(String type, String slug) {
        return NodeFactory.createURI(IriScheme.thing(type, slug));
    }

    static Node concept(String list, String code) {
        return NodeFactory.createURI(IriScheme.concept(list, code));
    }

    private static Node authority(String type, String slug) {
        return NodeFactory.createURI(IriScheme.authorityRecord(type, slug));
    }

    /** Writes the statements of one graph. */
    private record Writer(Node graph, Consumer<Quad> out) {

        void add(Node subject, Node property, Node value) {
            out.accept(new Quad(graph, subject, property, value));
        }

        void type(Node subject, Node type) {
            add(subject, RDF.type.asNode(), type);
        }

        void describe(Node entity) {
            type(graph, MQ.AuthorityRecord);
            add(graph, MQ.describes, entity);
        }

        void names(Node subject, String arabic, String english, String french) {
            text(subject, SKOS.prefLabel.asNode(), arabic, "ar");
            text(subject, SKOS.prefLabel.asNode(), english, "en");
            text(subject, SKOS.prefLabel.asNode(), french, "fr");
        }

        void text(Node subject, Node property, String text, String language) {
            add(subject, property, NodeFactory.createLiteralLang(text, language));
        }

        void plain(Node subject, Node property, String text) {
            add(subject, property, NodeFactory.createLiteralString(text));
        }

        void number(Node subject, Node property, int number) {
            add(
                    subject,
                    property,
                    NodeFactory.createLiteralDT(
                            String.valueOf(number), org.apache.jena.datatypes.xsd.XSDDatatype.XSDinteger));
        }
    }

    /** Builds one source record. */
    private final class RecordBuilder {

        private final int index;
        private final SplittableRandom random;
        private final List<Quad> quads = new ArrayList<>(QUADS_PER_RECORD);
        private final Writer writer;
        private final Node document;
        private final LocalDate day;
        private int passages;

        RecordBuilder(int index) {
            this.index = index;
            this.random = random("record", index);
            this.writer = new Writer(iri("record", "bench-" + index), quads::add);
            this.document = iri("document", "bench-" + index);
            this.day = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(2500));
        }

        List<Quad> build() {
            record();
            Node meeting = meeting();
            for (int i = 0; i < 3; i++) {
                participation(meeting, i);
            }
            membership();
            Node office = office();
            statement(meeting, office);
            commitment(meeting);
            claim(meeting);
            return quads;
        }

        private void record() {
            Node record = writer.graph();
            writer.type(record, MQ.Record);
            writer.add(record, MQ.recordOf, document);
            writer.add(record, MQ.status, concept("record-status", "published"));
            writer.names(record, "سجل " + index, "Record " + index, "Notice " + index);
            writer.type(document, MQ.SourceDocument);
            writer.add(document, MQ.kind, concept("document-kind", "press-release"));
            writer.names(document, "بيان صحفي " + index, "Press release " + index, "Communiqué " + index);
            writer.plain(document, MQ.contentDigest, IriScheme.sha256(("bench" + index).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }

        private Node meeting() {
            Node meeting = iri("activity", "bench-" + index);
            writer.type(meeting, MQ.Meeting);
            writer.add(meeting, MQ.kind, concept("activity-kind", "meeting"));
            writer.names(meeting, "اجتماع " + index, "Meeting " + index, "Réunion " + index);
            writer.add(meeting, MQ.venue, iri("place", "bench-" + skewed(random, states)));
            writer.add(meeting, MQ.hasTimeSpan, timeSpan("meeting", day));
            Node status = node("relation", "held");
            writer.add(meeting, MQ.hasStatusRecord, status);
            writer.type(status, MQ.StatusRecord);
            writer.add(status, MQ.status, concept("activity-status", "held"));
            support(status);
            support(meeting);
            return meeting;
        }

        private void participation(Node meeting, int number) {
            Node participation = node("relation", "participation-" + number);
            writer.type(participation, MQ.Participation);
            writer.add(participation, MQ.participant, institution());
            writer.add(participation, MQ.inActivity, meeting);
            writer.add(
                    participation,
                    MQ.participationRole,
                    concept("participation-role", number == 0 ? "organizer" : "attendee"));
            support(participation);
        }

        private void membership() {
            Node membership = node("relation", "membership");
            writer.type(membership, MQ.Membership);
            writer.add(membership, MQ.member, institution());
            writer.add(membership, MQ.inOrganization, iri("org", "bench-network-" + skewed(random, networks)));
            writer.add(membership, MQ.kind, concept("membership-kind", "full"));
            writer.add(membership, MQ.hasTimeSpan, timeSpan("membership", day.withDayOfYear(1)));
            support(membership);
        }

        private Node office() {
            // one office a record, so that nobody holds two and no post has two holders at a time
            Node office = node("relation", "office");
            writer.type(office, MQ.Incumbency);
            writer.add(office, MQ.incumbent, iri("person", "bench-" + index % persons));
            writer.add(office, MQ.ofPost, iri("post", "bench-head-" + index % institutions));
            support(office);
            return office;
        }

        private void statement(Node meeting, Node office) {
            Node statement = node("statement", "said");
            writer.type(statement, MQ.PublicStatement);
            writer.add(statement, MQ.kind, concept("statement-form", "reported-speech"));
            writer.add(statement, MQ.speaker, iri("person", "bench-" + index % persons));
            writer.add(statement, MQ.inCapacityOf, office);
            writer.add(statement, MQ.madeAt, meeting);
            writer.text(statement, MQ.wording, "دعا إلى مزيد من " + word(random), "ar");
            writer.add(statement, MQ.wordingBasis, concept("wording-basis", "paraphrase"));
            writer.add(statement, MQ.refersTo, GCM);
            support(statement);
        }

        private void commitment(Node meeting) {
            Node commitment = iri("commitment", "bench-" + index);
            writer.type(commitment, MQ.Commitment);
            writer.add(commitment, MQ.kind, concept("commitment-kind", "pledge"));
            writer.names(commitment, "تعهد " + index, "Pledge " + index, "Engagement " + index);
            writer.text(commitment, MQ.wording, "تعهد بتعزيز " + word(random), "ar");
            writer.add(commitment, MQ.wordingBasis, concept("wording-basis", "paraphrase"));
            writer.add(commitment, MQ.committedBy, iri("state", "bench-" + skewed(random, states)));
            writer.add(commitment, MQ.underInstrument, GCM);
            int objective = 1 + skewed(random, 23);
            writer.add(
                    commitment,
                    MQ.addressesProvision,
                    iri("provision", String.format(java.util.Locale.ROOT, "gcm-objective-%02d", objective)));
            writer.add(commitment, MQ.madeAt, meeting);
            writer.add(commitment, MQ.hasTimeSpan, timeSpan("commitment", day));
            writer.add(commitment, MQ.targetTime, timeSpan("target", day.plusYears(2)));
            Node status = node("relation", "announced");
            writer.add(commitment, MQ.hasStatusRecord, status);
            writer.type(status, MQ.StatusRecord);
            writer.add(status, MQ.status, concept("commitment-status", "announced"));
            writer.add(status, MQ.hasTimeSpan, timeSpan("announced", day));
            support(status);
            support(commitment);
        }

        /** One record in ten counts the members of a network, the others tell something of their meeting. */
        private void claim(Node meeting) {
            Node claim = node("claim", "members");
            writer.type(claim, MQ.Claim);
            if (index % 10 == 0) {
                writer.add(claim, MQ.claimSubject, iri("org", "bench-network-" + skewed(random, networks)));
                writer.add(claim, MQ.claimProperty, MQ.member);
                writer.number(claim, MQ.claimedCount, 1_000_000);
                writer.add(claim, MQ.countedKind, concept("counted-kind", "member-organizations"));
            } else {
                writer.add(claim, MQ.claimSubject, meeting);
                writer.add(claim, MQ.claimProperty, MQ.editionNumber);
                writer.number(claim, MQ.claimedValue, 1 + random.nextInt(9));
            }
            writer.add(claim, MQ.status, concept("claim-status", "accepted"));
            support(claim);
        }

        private Node timeSpan(String role, LocalDate date) {
            Node span = node("time", role);
            writer.type(span, MQ.TimeSpan);
            writer.plain(span, MQ.edtf, date.toString());
            writer.add(span, MQ.dateBasis, concept("date-basis", "stated"));
            return span;
        }

        private void support(Node node) {
            Node passage = node("passage", String.valueOf(passages));
            writer.type(passage, MQ.Passage);
            writer.add(passage, MQ.passageOf, document);
            writer.number(passage, MQ.startOffset, passages * 100);
            writer.number(passage, MQ.endOffset, passages * 100 + 80);
            writer.add(node, MQ.supportedBy, passage);
            writer.add(node, MQ.certainty, concept("certainty", "certain"));
            passages++;
        }

        private Node institution() {
            return iri("org", "bench-institution-" + skewed(random, institutions));
        }

        private Node node(String type, String role) {
            return NodeFactory.createURI(IriScheme.hashed(type, List.of("bench", String.valueOf(index), role)));
        }
    }
}
