package org.mithaq.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.support.Seed;
import org.mithaq.support.SourceTexts;
import org.mithaq.support.Triples;
import org.mithaq.support.Waivers;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.MQ;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the passages of the records really enclose words of their documents. The texts are not part of the project: where
 * they are missing, these tests are skipped and say so.
 */
class PassageTest {

    private static final Logger LOG = LoggerFactory.getLogger(PassageTest.class);
    private static final Graph DATA = Seed.union();
    private static final Optional<Path> FOLDER = SourceTexts.folder();
    private static final Map<String, int[]> TEXTS =
            FOLDER.map(SourceTexts::byDigest).orElseGet(Map::of);

    private static final Waivers WAIVERS = Waivers.of("src/test/resources/catalogue/passage-waivers.csv");

    /** Conjunctions and prepositions of one letter that Arabic writes together with the next word: waw, fa, ba, kaf, lam. */
    private static final String PARTICLES = "\u0648\u0641\u0628\u0643\u0644";

    /** What may be waived for a passage. */
    private enum Check {
        ATTACHED_PARTICLE
    }

    /**
     * A part of a document that is no evidence, from a marker to the end of the text: the marker is found at its given
     * occurrence.
     */
    private record Region(String document, String what, String marker, int occurrence) {}

    private static final List<Region> NO_EVIDENCE = List.of(
            new Region("nanhri-wg-meeting-2021", "furniture of the page", "\u0627\u0644\u0648\u0633\u0648\u0645", 1),
            new Region(
                    "champions-dialogue-rabat-2023",
                    "press contacts",
                    "\u0644\u0644\u0645\u0632\u064A\u062F \u0645\u0646 \u0627\u0644\u0645\u0639\u0644\u0648\u0645\u0627\u062A",
                    1),
            new Region(
                    "amo-eu-meeting",
                    "second printing of the article",
                    "\u0646\u0645\u064A\u0631\u0629 \u0646\u062C\u0645 \u062A\u0628\u062D\u062B",
                    2),
            new Region("nmirf-hrc59-statement", "read also", "\u0627\u0642\u0631\u0623 \u0623\u064A\u0636\u0627", 1),
            new Region(
                    "arab-region-imrf-briefing",
                    "press contact",
                    "\u0644\u0645\u0632\u064A\u062F \u0645\u0646 \u0627\u0644\u0645\u0639\u0644\u0648\u0645\u0627\u062A",
                    1));

    /** A located passage: offsets in code points, the end after the last one. */
    private record Located(Node passage, Node document, int start, int end) {

        @Override
        public String toString() {
            return IriScheme.localName(document.getURI()) + " " + start + "-" + end;
        }
    }

    @BeforeAll
    static void itIsSaidWhenTheTextsAreMissing() {
        if (FOLDER.isEmpty()) {
            LOG.warn("SKIPPED: passages are not compared with their texts, because neither MITHAQ_SOURCES nor"
                    + " ../shared/sources is a folder");
        }
    }

    @BeforeEach
    void orTheTestIsSkipped() {
        assumeTrue(FOLDER.isPresent(), "the texts of the source documents are not here: set MITHAQ_SOURCES");
    }

    static List<Node> documents() {
        return DATA.find(Node.ANY, MQ.contentDigest, Node.ANY).mapWith(Triple::getSubject).toList().stream()
                .sorted(java.util.Comparator.comparing(Node::toString))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void theDigestOfADocumentIsThatOfItsText(Node document) {
        assertThat(TEXTS).containsKey(digest(document));
        assertThat(passages(document)).as("passages").isNotEmpty();
    }

    @Test
    void everyTextHasADocument() {
        Set<String> digests = new TreeSet<>();
        documents().forEach(document -> digests.add(digest(document)));
        assertThat(TEXTS.keySet()).isEqualTo(digests);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aPassageBeginsAndEndsWithWholeWordsOfItsText(Node document) {
        int[] text = TEXTS.get(digest(document));
        List<String> faults = new ArrayList<>();
        for (Located passage : passages(document)) {
            if (passage.start() < 0 || passage.start() >= passage.end() || passage.end() > text.length) {
                faults.add(passage + " is not inside the " + text.length + " code points of the text");
            } else if (!boundary(text, passage.start()) && !followsParticle(text, passage)) {
                faults.add(passage + " begins inside a word: " + around(text, passage.start()));
            } else if (!boundary(text, passage.end())) {
                faults.add(passage + " ends inside a word: " + around(text, passage.end()));
            } else if (Character.isWhitespace(text[passage.start()])
                    || Character.isWhitespace(text[passage.end() - 1])) {
                faults.add(passage + " begins or ends with a space");
            }
        }
        assertThat(faults).isEmpty();
    }

    /** A word that begins with one of these letters looks the same as a particle: each such place is looked at once. */
    @Test
    void aPassageThatBeginsAfterAnAttachedParticleIsOnTheList() {
        Set<String> found = new TreeSet<>();
        for (Node document : documents()) {
            int[] text = TEXTS.get(digest(document));
            passages(document).stream()
                    .filter(passage -> passage.start() > 0 && passage.start() < text.length)
                    .filter(passage -> !boundary(text, passage.start()))
                    .forEach(passage -> found.add(passage.toString()));
        }
        assertThat(found).isEqualTo(WAIVERS.of(Check.ATTACHED_PARTICLE));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aPassageLiesInThePartOfTheTextThatIsEvidence(Node document) {
        String slug = IriScheme.localName(document.getURI());
        List<Region> regions = NO_EVIDENCE.stream()
                .filter(region -> region.document().equals(slug))
                .toList();
        assertThat(regions).as("what is no evidence in %s", slug).isNotEmpty();
        int[] text = TEXTS.get(digest(document));
        for (Region region : regions) {
            int from = find(text, region);
            assertThat(passages(document))
                    .as("%s begins at %s", region.what(), from)
                    .allMatch(passage -> passage.end() <= from, "ends before it");
        }
    }

    /** Words "as stated" stand in a passage of the node, or of what a time span belongs to. */
    @ParameterizedTest
    @MethodSource("documents")
    void statedWordsStandInAPassageOfTheirNode(Node document) {
        Graph record = Seed.dataset()
                .getGraph(NodeFactory.createURI(IriScheme.thing("record", IriScheme.localName(document.getURI()))));
        List<String> faults = new ArrayList<>();
        int stated = 0;
        for (Node property : List.of(MQ.dateAsStated, MQ.capacityAsStated)) {
            for (Triple triple : record.find(Node.ANY, property, Node.ANY).toList()) {
                stated++;
                String words = triple.getObject().getLiteralLexicalForm();
                if (evidence(record, document, triple.getSubject()).stream().noneMatch(text -> text.contains(words))) {
                    faults.add("%s of %s is in none of its passages: %s"
                            .formatted(IriScheme.localName(property.getURI()), described(record, triple), words));
                }
            }
        }
        assertThat(stated).isPositive();
        assertThat(faults).isEmpty();
    }

    private static String described(Graph record, Triple triple) {
        List<Node> owners = Triples.subjects(record, MQ.hasTimeSpan, triple.getSubject());
        return triple.getSubject() + (owners.isEmpty() ? "" : " of " + owners);
    }

    private List<String> evidence(Graph record, Node document, Node node) {
        List<Node> owners = new ArrayList<>(List.of(node));
        for (Node link : List.of(MQ.hasTimeSpan, MQ.targetTime, MQ.claimedResource)) {
            owners.addAll(Triples.subjects(record, link, node));
        }
        Map<Node, Located> located = new TreeMap<>(java.util.Comparator.comparing(Node::toString));
        passages(document).forEach(passage -> located.put(passage.passage(), passage));
        int[] text = TEXTS.get(digest(document));
        return owners.stream()
                .flatMap(owner -> Triples.objects(record, owner, MQ.supportedBy).stream())
                .map(located::get)
                .filter(java.util.Objects::nonNull)
                .map(passage -> new String(text, passage.start(), passage.end() - passage.start()))
                .toList();
    }

    private static List<Located> passages(Node document) {
        return Triples.subjects(DATA, MQ.passageOf, document).stream()
                .map(passage ->
                        new Located(passage, document, number(passage, MQ.startOffset), number(passage, MQ.endOffset)))
                .sorted(java.util.Comparator.comparing(Located::start).thenComparing(Located::end))
                .toList();
    }

    private static int number(Node passage, Node property) {
        return Triples.objects(DATA, passage, property).stream()
                .map(value -> Integer.parseInt(value.getLiteralLexicalForm()))
                .findFirst()
                .orElse(-1);
    }

    private static String digest(Node document) {
        return Triples.objects(DATA, document, MQ.contentDigest).get(0).getLiteralLexicalForm();
    }

    private static int find(int[] text, Region region) {
        String all = new String(text, 0, text.length);
        int at = -1;
        for (int occurrence = 0; occurrence < region.occurrence(); occurrence++) {
            at = all.indexOf(region.marker(), at + 1);
            assertThat(at)
                    .as("occurrence %s of %s", occurrence + 1, region.marker())
                    .isNotNegative();
        }
        return all.codePointCount(0, at);
    }

    /** Whether a word neither goes on across this place nor is cut from its marks. */
    private static boolean boundary(int[] text, int offset) {
        return offset == 0 || offset == text.length || !wordCharacter(text[offset - 1]) || !wordCharacter(text[offset]);
    }

    private static boolean followsParticle(int[] text, Located passage) {
        int particle = passage.start() - 1;
        return PARTICLES.indexOf(text[particle]) >= 0 && boundary(text, particle);
    }

    private static boolean wordCharacter(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                || Character.getType(codePoint) == Character.NON_SPACING_MARK
                || codePoint == '\u0640';
    }

    private static String around(int[] text, int offset) {
        int from = Math.max(0, offset - 8);
        int to = Math.min(text.length, offset + 8);
        return new String(text, from, offset - from) + "|" + new String(text, offset, to - offset);
    }
}
