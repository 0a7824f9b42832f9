package org.mithaq.publish.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.vocab.IriScheme;

/** Names of nodes that nobody would name: what they join. */
class ThingNamesTest {

    private static final String WORLD = """
            PREFIX : <https://w3id.org/mithaq/id/x/>
            PREFIX mq: <https://w3id.org/mithaq/ontology#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            mq:Membership rdfs:label "Membership"@en .
            :sahab skos:prefLabel "Sahab"@en . :marjan skos:prefLabel "Marjan"@en .
            :wadi skos:prefLabel "Wadi Network"@en . :forum skos:prefLabel "Nakhla forum"@en .
            :bulletin skos:prefLabel "Wadi bulletin"@en . :held skos:prefLabel "held"@en .
            :membership a mq:Membership ; mq:member :sahab ; mq:inOrganization :wadi .
            :twoMembers a mq:Membership ; mq:member :sahab , :marjan ; mq:inOrganization :wadi .
            :noMember a mq:Membership ; mq:inOrganization :wadi .
            :nothingSaid a mq:Membership .
            :incumbency a mq:Incumbency ; mq:incumbent :sahab ; mq:ofPost :chair .
            :participation a mq:Participation ; mq:participant :sahab ; mq:inActivity :forum .
            :passage a mq:Passage ; mq:passageOf :bulletin ; mq:startOffset 120 ; mq:endOffset 134 .
            :located a mq:Passage ; mq:passageOf :bulletin ; mq:locator "dateline" .
            :span a mq:TimeSpan ; mq:dateAsStated "29 April 2021"@en ; mq:edtf "2021-04-29" .
            :edtfOnly a mq:TimeSpan ; mq:edtf "2021-04-29" .
            :status a mq:StatusRecord ; mq:status :held . :forum mq:hasStatusRecord :status .
            :claim a mq:Claim ; mq:claimSubject :membership ; mq:claimProperty mq:member .
            :statement a mq:PublicStatement ; mq:speaker :sahab .
            :circle a mq:Claim ; mq:claimSubject :circle ; mq:claimProperty mq:member .
            """;

    private static final Graph GRAPH = GraphFactory.createDefaultGraph();

    static {
        RDFParser.fromString(WORLD, Lang.TURTLE).parse(GRAPH);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    membership    | membership of Sahab in Wadi Network
                    twoMembers    | membership of Marjan, Sahab in Wadi Network
                    noMember      | membership of ? in Wadi Network
                    nothingSaid   | Membership nothingSaid
                    incumbency    | Sahab in the post chair
                    participation | participation of Sahab in Nakhla forum
                    passage       | passage 120–134 of Wadi bulletin
                    located       | passage “dateline” of Wadi bulletin
                    span          | time span “29 April 2021”
                    edtfOnly      | time span “2021-04-29”
                    status        | status “held” of Nakhla forum
                    claim         | claim about membership of Sahab in Wadi Network: member
                    statement     | statement of Sahab
                    circle        | claim about claim about circle: member: member
                    unknown       | unknown
                    """)
    void aNodeIsNamedByWhatItJoins(String node, String name) {
        ThingNames names = new ThingNames(GRAPH, Messages.in(Language.ENGLISH), Isolation.NONE);
        assertThat(names.of(NodeFactory.createURI(IriScheme.thing("x", node)))).isEqualTo(name);
    }

    /** A directional character in a name is shown, not obeyed; a cut never falls inside what readers see as one letter. */
    @ParameterizedTest
    @CsvSource({"0x202E,\\u202E", "0x2066,\\u2066", "0x0007,\\u0007", "0xE0001,\\U000E0001", "0x0641,\u0641"})
    void whatCannotBeSeenIsWrittenAsAnEscape(String character, String shown) {
        assertThat(Legible.of(Character.toString(Integer.decode(character)))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"5,abcd\u0641\u064Eef,abcd\u2026", "3,abc,abc", "2,\uD83D\uDE00\uD83D\uDE00,\uD83D\uDE00\u2026"})
    void aTextIsCutBetweenLetters(int limit, String text, String shown) {
        assertThat(Legible.of(text, limit)).isEqualTo(shown);
    }
}
