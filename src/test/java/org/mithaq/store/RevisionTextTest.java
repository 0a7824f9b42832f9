package org.mithaq.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdfpatch.RDFPatch;
import org.apache.jena.rdfpatch.RDFPatchOps;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.store.SegmentReader.Entry;
import org.mithaq.vocab.GraphNames;

class RevisionTextTest {

    /** Of characters that end lines, strings or text, change its direction, or are long in UTF-8. */
    private static final int[] HARD = {
        0, 1, 7, '\t', '\n', 0xB, '\f', '\r', ' ', '"', '\'', '\\', '.', '<', '>', '{', '}', '^', '@', '_', ':', 'H',
        'u', 0x7F, 0x85, 0xA0, 0x301, 0x61C, 0x645, 0x64A, 0x62B, 0x627, 0x642, 0x200E, 0x200F, 0x2028, 0x2029, 0x202B,
        0x202C, 0x202E, 0x2066, 0x2067, 0x2069, 0xFEFF, 0xFFFD, 0xFFFF, 0x1EE00, 0x1F600, 0x10FFFF
    };

    static Stream<Arguments> terms() {
        String all = new String(HARD, 0, HARD.length);
        return Stream.of(
                        NodeFactory.createLiteralString(""),
                        NodeFactory.createLiteralString(all),
                        NodeFactory.createLiteralString("a\" .\nTC .\nH length 1 .\n"),
                        NodeFactory.createLiteralString("\"\"\"'''"),
                        NodeFactory.createLiteralString("\\u0041\\n\\"),
                        NodeFactory.createLiteralLang(all, "ar"),
                        NodeFactory.createLiteralLang("x", "en-GB"),
                        NodeFactory.createLiteralLang("x", "ar-u-nu-latn"),
                        NodeFactory.createLiteralDirLang("x", "ar", "rtl"),
                        NodeFactory.createLiteralDT("12", XSDDatatype.XSDinteger),
                        NodeFactory.createLiteralDT("twelve", XSDDatatype.XSDinteger),
                        NodeFactory.createLiteralDT("1.5", XSDDatatype.XSDdecimal),
                        NodeFactory.createLiteralDT("2022-02-11", XSDDatatype.XSDdate),
                        NodeFactory.createLiteralDT(all, XSDDatatype.XSDanyURI),
                        NodeFactory.createURI("https://example.org/ميثاق?x=%20&y#z"),
                        NodeFactory.createURI("https://example.org/a b<c>\"{}\\^`|\n"),
                        NodeFactory.createURI("relative"),
                        NodeFactory.createBlankNode("b-1:x"))
                .map(term -> Arguments.of(term.toString().length() > 60 ? "…" : term.toString(), term));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("terms")
    void aTermComesBackAsItWas(String name, Node term) {
        Node graph = term.isLiteral() ? Revisions.graph(1) : term;
        Quad quad = Quad.create(graph, NodeFactory.createURI("a:s"), NodeFactory.createURI("a:p"), term);
        ChangeSet change = Revisions.adding(quad);
        Revision revision = Revisions.revision(1, change);

        byte[] text = RevisionText.write(revision, "a:id", "", 1);

        assertThat(RevisionText.read(text)).as(name).isEqualTo(revision);
        Entry entry = SegmentReader.whole(text).orElseThrow();
        assertThat(entry.head()).isEqualTo(new RevisionText.Head(1, 1, "a:id", "", change.graphs()));
    }

    @Test
    void actorAndReasonComeBackAsTheyWereWhateverTheyHold() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            Revision revision = new Revision(
                    i + 1,
                    Revisions.TIME.plusNanos(random.nextLong(1L << 60)),
                    hard(random),
                    hard(random),
                    Revisions.adding(Revisions.quad(i, hard(random))));

            byte[] text = RevisionText.write(revision, "a:id", "a:previous", 1);

            assertThat(RevisionText.read(text)).isEqualTo(revision);
            Entry entry = SegmentReader.whole(text).orElseThrow();
            assertThat(entry.head().number()).isEqualTo(i + 1);
            assertThat(entry.head().previous()).isEqualTo("a:previous");
            byte[] headers = Arrays.copyOf(text, entry.headLength());
            assertThat(RevisionText.summary(headers, entry.head().graphs())).isEqualTo(RevisionSummary.of(revision));
        }
    }

    /** The second opinion is Jena's own reader of patches. */
    @Test
    void otherToolsReadASegmentAsOnePatchAfterTheOther() {
        Random random = new Random(3);
        DatasetGraph expected = DatasetGraphFactory.create();
        StringBuilder segment = new StringBuilder();
        for (int number = 1; number <= 20; number++) {
            ChangeSet change = Revisions.randomChange(expected, random);
            change.applyTo(expected);
            byte[] text =
                    RevisionText.write(Revisions.revision(number, change), "a:r" + number, "a:r" + (number - 1), 1);
            segment.append(new String(text, StandardCharsets.UTF_8));
        }
        byte[] bytes = segment.toString().getBytes(StandardCharsets.UTF_8);

        DatasetGraph read = DatasetGraphFactory.create();
        RDFPatchOps.applyChange(read, new ByteArrayInputStream(bytes));
        RDFPatch patch = RDFPatchOps.read(new ByteArrayInputStream(bytes));

        assertThat(Iter.toSet(read.find())).isEqualTo(Iter.toSet(expected.find()));
        assertThat(patch.getId()).isEqualTo(NodeFactory.createURI("a:r20"));
        assertThat(patch.getPrevious()).isEqualTo(NodeFactory.createURI("a:r19"));
        assertThat(segment.toString().lines().filter("TX ."::equals)).hasSize(20);
        assertThat(segment.toString().lines().filter("TC ."::equals)).hasSize(20);
    }

    @Test
    void whatFollowsFromAChangeIsNotSummedUp() {
        Quad derived = Quad.create(GraphNames.DERIVED, Revisions.quad(1, "x").asTriple());
        Revision revision = Revisions.revision(
                1, new ChangeSet(Set.of(Revisions.quad(1, "x"), derived), Set.of(Revisions.quad(2, "y"))));

        RevisionSummary summary = RevisionSummary.of(revision);

        assertThat(summary.added()).isEqualTo(1);
        assertThat(summary.removed()).isEqualTo(1);
        assertThat(summary.graphs()).containsExactlyInAnyOrder(Revisions.graph(1), Revisions.graph(2));
    }

    @Test
    void anyChangedByteIsNoticed() {
        byte[] text = RevisionText.write(Revisions.revision(1), "a:id", "", 1);
        List<Integer> unnoticed = IntStream.range(0, text.length)
                .filter(place -> {
                    byte[] changed = text.clone();
                    changed[place] ^= 1;
                    return SegmentReader.whole(changed).isPresent();
                })
                .boxed()
                .toList();

        assertThat(unnoticed).isEmpty();
    }

    @Test
    void halfACharacterIsRefusedSinceItWouldComeBackAsAnother() {
        Revision revision = Revisions.revision(1, Revisions.adding(Revisions.quad(1, "x\uD83D")));

        assertThatThrownBy(() -> RevisionText.write(revision, "a:id", "", 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String hard(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(20); length > 0; length--) {
            text.appendCodePoint(HARD[random.nextInt(HARD.length)]);
        }
        return text.toString();
    }
}
