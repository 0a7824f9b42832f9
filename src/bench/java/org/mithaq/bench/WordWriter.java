package org.mithaq.bench;

import static org.mithaq.bench.Statements.concept;
import static org.mithaq.bench.Statements.thing;

import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;

/** Writes what was said, decided, promised and handed in at the meeting of a record. */
final class WordWriter {

    /** The instrument whose champions are designated and counted; there is one, and it is not among the bundled ones. */
    static final Node CHAMPIONED = thing("instrument", "0");

    private static final Node GCM = NodeFactory.createURI(IriScheme.thing("instrument", "gcm"));
    private static final int GCM_OBJECTIVES = 23;

    private final RecordWriter record;
    private final Statements in;
    private final Node meeting;
    private final Node office;

    WordWriter(RecordWriter record, Node meeting, Node office) {
        this.record = record;
        this.in = record.in;
        this.meeting = meeting;
        this.office = office;
    }

    void write() {
        statement();
        Node commitment = commitment();
        if (record.isOne(4, 2)) {
            decision();
        }
        if (record.isOne(5, 1)) {
            designation();
        }
        if (record.isOne(6, 4)) {
            submission();
        }
        if (record.isOne(7, 5)) {
            assessment(commitment);
        }
    }

    private void statement() {
        Node statement = record.node("statement", "said");
        in.type(statement, MQ.PublicStatement);
        in.kind(statement, "statement-form", "reported-speech");
        in.add(statement, MQ.speaker, record.person());
        in.add(statement, MQ.inCapacityOf, office);
        in.add(statement, MQ.madeAt, meeting);
        wording(statement, "دعا إلى مزيد من " + ActorWriter.word(record.random));
        in.add(statement, MQ.refersTo, GCM);
        record.support(statement);
    }

    private void wording(Node node, String text) {
        in.text(node, MQ.wording, text, "ar");
        in.add(node, MQ.wordingBasis, concept("wording-basis", "paraphrase"));
    }

    /** Of ten commitments six are pledges of one state, two have several makers, one matches the one before it. */
    private Node commitment() {
        Node commitment = thing("commitment", "" + record.index);
        in.type(commitment, MQ.Commitment);
        in.names(commitment, "تعهد " + record.index, "Pledge " + record.index, "Engagement " + record.index);
        // those of a series share a name, and are told apart by their dates
        in.text(commitment, SKOS.altLabel.asNode(), "تعهد في السلسلة " + record.series(), "ar");
        in.plain(commitment, DCTerms.identifier.asNode(), "BENCH-" + record.index);
        makers(commitment);
        wording(commitment, "تعهد بتعزيز " + ActorWriter.word(record.random));
        in.add(commitment, MQ.guidingPrinciple, concept("guiding-principle", "human-rights"));
        in.add(commitment, MQ.contributionForm, concept("contribution-form", "policy-oriented"));
        in.add(commitment, MQ.governanceLevel, concept("governance-level", "national"));
        provision(commitment);
        in.add(commitment, MQ.madeAt, meeting);
        record.time(commitment, "commitment", record.day);
        in.time(
                commitment,
                MQ.targetTime,
                List.of("bench", "" + record.index, "target"),
                record.day.plusYears(2).toString());
        record.status(commitment, "commitment-status", "announced", record.day);
        record.support(commitment);
        return commitment;
    }

    private void makers(Node commitment) {
        String kind = "pledge";
        int maker = Scale.skewed(record.random, record.scale.states());
        in.add(commitment, MQ.committedBy, thing("state", "" + maker));
        if (record.isOne(10, 6) || record.isOne(10, 7)) {
            kind = record.isOne(10, 6) ? "common-pledge" : "partnership-pledge";
            in.add(commitment, MQ.committedBy, thing("state", "" + (maker + 1) % record.scale.states()));
        } else if (record.isOne(10, 8)) {
            kind = "institutional-commitment";
        } else if (record.isOne(10, 9)) {
            kind = "matching-pledge";
            // the fifth before it is a plain pledge
            in.add(commitment, MQ.matches, thing("commitment", "" + (record.index - 5)));
        }
        in.kind(commitment, "commitment-kind", kind);
    }

    private void provision(Node commitment) {
        if (record.isOne(5, 4)) {
            int instrument = Scale.skewed(record.random, record.scale.instruments());
            int number = 1 + record.random.nextInt(record.scale.objectivesOfInstrument());
            in.add(commitment, MQ.underInstrument, thing("instrument", "" + instrument));
            in.add(commitment, MQ.addressesProvision, thing("provision", instrument + "-" + number));
        } else {
            int number = 1 + Scale.skewed(record.random, GCM_OBJECTIVES);
            String name = String.format(Locale.ROOT, "gcm-objective-%02d", number);
            in.add(commitment, MQ.underInstrument, GCM);
            in.add(commitment, MQ.addressesProvision, NodeFactory.createURI(IriScheme.thing("provision", name)));
        }
    }

    private void decision() {
        Node decision = thing("decision", "" + record.index);
        in.type(decision, MQ.Decision);
        in.add(decision, MQ.adoptedAt, meeting);
        in.add(decision, MQ.adoptedBy, record.network());
        wording(decision, "قرر إنشاء لجنة " + ActorWriter.word(record.random));
        record.time(decision, "decision", record.day);
        record.support(decision);
    }

    /** All are under one instrument: their number grows with the graph, that of the states does not. */
    private void designation() {
        Node designation = record.node("relation", "designation");
        in.type(designation, MQ.Designation);
        in.kind(designation, "designation-kind", "champion-country");
        in.add(designation, MQ.designee, record.state());
        in.add(designation, MQ.designatedBy, record.network());
        in.add(designation, MQ.underInstrument, CHAMPIONED);
        // sources rarely tell more than the year
        record.time(designation, "designation", record.day.getYear());
        record.support(designation);
    }

    private void submission() {
        Node submission = thing("submission", "" + record.index);
        in.type(submission, MQ.Submission);
        in.add(submission, MQ.submittedBy, record.institution());
        in.add(submission, MQ.inputTo, meeting);
        record.time(submission, "submission", record.day.minusDays(30));
        record.support(submission);
    }

    private void assessment(Node commitment) {
        Node assessment = thing("assessment", "" + record.index);
        in.type(assessment, MQ.ProgressAssessment);
        in.add(assessment, MQ.assesses, commitment);
        in.add(assessment, MQ.attributedTo, record.institution());
        in.add(assessment, MQ.progressRating, concept("progress-rating", "on-track"));
        in.add(assessment, MQ.madeAt, meeting);
        record.support(assessment);
    }
}
