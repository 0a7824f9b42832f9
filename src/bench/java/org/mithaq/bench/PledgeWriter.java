package org.mithaq.bench;

import static org.mithaq.bench.Statements.concept;
import static org.mithaq.bench.Statements.thing;

import java.util.List;
import java.util.SplittableRandom;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.mithaq.vocab.MQ;

/** Writes one new source record that tells of one pledge, made at a meeting of the graph and under one of its instruments. */
final class PledgeWriter {

    private final Scale scale;
    private final int number;
    private final int meeting;
    private final SplittableRandom random;

    PledgeWriter(Scale scale, int number) {
        this.scale = scale;
        this.number = number;
        this.random = scale.random("pledge", number);
        this.meeting = random.nextInt(scale.records());
    }

    List<Quad> write() {
        RecordWriter record = new RecordWriter(scale, scale.records() + number, RecordWriter.day(scale, meeting));
        record.source();
        Statements in = record.in;
        Node pledge = thing("commitment", "new-" + number);
        in.type(pledge, MQ.Commitment);
        in.kind(pledge, "commitment-kind", "pledge");
        in.names(pledge, "تعهد جديد " + number, "New pledge " + number, "Nouvel engagement " + number);
        in.plain(pledge, DCTerms.identifier.asNode(), "BENCH-NEW-" + number);
        in.add(pledge, MQ.committedBy, thing("state", "" + Scale.skewed(random, scale.states())));
        in.text(pledge, MQ.wording, "تعهد بتعزيز " + ActorWriter.word(random), "ar");
        in.add(pledge, MQ.wordingBasis, concept("wording-basis", "paraphrase"));
        in.add(pledge, MQ.guidingPrinciple, concept("guiding-principle", "human-rights"));
        in.add(pledge, MQ.contributionForm, concept("contribution-form", "policy-oriented"));
        in.add(pledge, MQ.governanceLevel, concept("governance-level", "national"));
        int instrument = Scale.skewed(random, scale.instruments());
        int objective = 1 + random.nextInt(scale.objectivesOfInstrument());
        in.add(pledge, MQ.underInstrument, thing("instrument", "" + instrument));
        in.add(pledge, MQ.addressesProvision, thing("provision", instrument + "-" + objective));
        in.add(pledge, MQ.madeAt, thing("activity", "" + meeting));
        record.time(pledge, "commitment", record.day);
        record.support(pledge);
        return record.quads;
    }
}
