package org.mithaq.bench;

import static org.mithaq.bench.Statements.concept;
import static org.mithaq.bench.Statements.thing;

import org.apache.jena.graph.Node;
import org.mithaq.vocab.MQ;

/**
 * Writes the claim of a record. Three records in ten count the members of a body: any network, the first network, or the
 * champion countries of one instrument. The last two are hubs: claims about them and their entries both grow with the
 * graph. Half of these claims are dated.
 */
final class ClaimWriter {

    private static final int STATES_OF_THE_WORLD = 193;

    private final RecordWriter record;
    private final Statements in;
    private final Node meeting;

    ClaimWriter(RecordWriter record, Node meeting) {
        this.record = record;
        this.in = record.in;
        this.meeting = meeting;
    }

    void write() {
        Node claim = record.node("claim", "claim");
        in.type(claim, MQ.Claim);
        // no body can have more members than there are institutions: the counts contradict nothing
        int most = record.scale.institutions();
        String status = "accepted";
        if (record.isOne(10, 0)) {
            count(claim, record.network(), "member-organizations", most);
        } else if (record.isOne(10, 2)) {
            count(
                    claim,
                    thing("org", "network-0"),
                    record.isOne(20, 2) ? "member-organizations" : "founding-members",
                    most);
        } else if (record.isOne(10, 5)) {
            count(claim, WordWriter.CHAMPIONED, "champion-countries", STATES_OF_THE_WORLD);
        } else {
            in.add(claim, MQ.claimSubject, meeting);
            in.add(claim, MQ.claimProperty, MQ.editionNumber);
            in.number(claim, MQ.claimedValue, 1 + record.random.nextInt(9));
            if (record.isOne(10, 7)) {
                Node other = record.node("claim", "other");
                in.add(claim, MQ.contradicts, other);
                contradicted(other);
                status = "unresolved";
            }
        }
        in.add(claim, MQ.status, concept("claim-status", status));
        record.support(claim);
    }

    private void count(Node claim, Node subject, String counted, int count) {
        in.add(claim, MQ.claimSubject, subject);
        in.add(claim, MQ.claimProperty, counted.equals("champion-countries") ? MQ.designee : MQ.hasMembership);
        in.number(claim, MQ.claimedCount, count);
        in.add(claim, MQ.countedKind, concept("counted-kind", counted));
        if (record.random.nextBoolean()) {
            record.time(claim, "claim", record.day);
        }
    }

    private void contradicted(Node other) {
        in.type(other, MQ.Claim);
        in.add(other, MQ.claimSubject, meeting);
        in.add(other, MQ.claimProperty, MQ.editionNumber);
        in.number(other, MQ.claimedValue, 10);
        in.add(other, MQ.status, concept("claim-status", "unresolved"));
        record.support(other);
    }
}
