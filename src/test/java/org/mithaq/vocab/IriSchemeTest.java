package org.mithaq.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.support.Seed;

class IriSchemeTest {

    /** The segments of things; they are coarse and never change when a thing is classified anew. */
    private static final Set<String> TYPES = Set.of(
            "person",
            "org",
            "state",
            "post",
            "relation",
            "activity",
            "series",
            "instrument",
            "provision",
            "commitment",
            "statement",
            "submission",
            "decision",
            "assessment",
            "call",
            "document",
            "passage",
            "claim",
            "record",
            "place",
            "time",
            "platform");

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @Test
    void iriesAreBuiltFromTypeAndSlug() {
        assertThat(IriScheme.thing("org", "iom")).isEqualTo("https://w3id.org/mithaq/id/org/iom");
        assertThat(IriScheme.authorityRecord("org", "iom")).isEqualTo("https://w3id.org/mithaq/id/authority/org/iom");
        assertThat(IriScheme.concept("mode", "remote")).isEqualTo("https://w3id.org/mithaq/concept/mode/remote");
    }

    /** The digits were computed with sha256sum over {@code relation|Membership|a|b}. */
    @Test
    void theNameOfANodeWithoutNameIsTheBeginningOfTheHashOfItsFields() {
        assertThat(IriScheme.hashed("relation", List.of("Membership", "a", "b")))
                .isEqualTo("https://w3id.org/mithaq/id/relation/4835b1a1b624");
        assertThat(IriScheme.hashed("relation", List.of("Membership", "b", "a")))
                .isNotEqualTo(IriScheme.hashed("relation", List.of("Membership", "a", "b")));
        assertThat(IriScheme.hashed("claim", List.of("Membership", "a", "b"))).startsWith(IriScheme.IDS + "claim/");
    }

    @ParameterizedTest
    @CsvSource({
        "https://w3id.org/mithaq/id/org/iom, org",
        "https://w3id.org/mithaq/id/authority/org/iom,",
        "https://w3id.org/mithaq/id/org/IOM,",
        "https://w3id.org/mithaq/id/org/-iom,",
        "https://w3id.org/mithaq/id/org/,",
        "https://w3id.org/mithaq/concept/mode/remote,",
        "http://w3id.org/mithaq/id/org/iom,",
    })
    void theTypeOfAThingIsTheSegmentBeforeItsSlug(String iri, String type) {
        assertThat(IriScheme.typeOf(iri)).isEqualTo(java.util.Optional.ofNullable(type));
    }

    @ParameterizedTest
    @CsvSource({
        "https://w3id.org/mithaq/id/record/amo-eu-meeting, true",
        "https://w3id.org/mithaq/id/authority/org/iom, true",
        "https://w3id.org/mithaq/id/authority/iom, false",
        "https://w3id.org/mithaq/id/org/iom, false",
        "https://w3id.org/mithaq/id/graph/derived, false",
    })
    void recordsAreSourceRecordsAndAuthorityRecords(String iri, boolean record) {
        assertThat(IriScheme.isRecord(iri)).isEqualTo(record);
    }

    @ParameterizedTest
    @CsvSource({
        "https://w3id.org/mithaq/ontology#Agent, Agent",
        "https://w3id.org/mithaq/id/org/iom, iom",
        "https://w3id.org/mithaq/concept/mode/remote, remote",
    })
    void theLocalNameIsTheLastPart(String iri, String name) {
        assertThat(IriScheme.localName(iri)).isEqualTo(name);
    }

    @Test
    void everyIriOfTheSeedFitsTheScheme() {
        Set<String> faults = new TreeSet<>();
        Seed.union().find().forEachRemaining(triple -> {
            for (Node node : nodes(triple)) {
                if (node.isURI() && node.getURI().startsWith(IriScheme.BASE) && !fits(node.getURI())) {
                    faults.add(node.getURI());
                }
            }
        });
        assertThat(Seed.union().isEmpty()).isFalse();
        assertThat(faults).isEmpty();
    }

    @Test
    void noNodeOfTheSeedIsWithoutAName() {
        Set<String> faults = new TreeSet<>();
        Seed.dataset().find().forEachRemaining(quad -> {
            boolean record = quad.getGraph().isURI()
                    && IriScheme.isRecord(quad.getGraph().getURI());
            if (record && (quad.getSubject().isBlank() || quad.getObject().isBlank())) {
                faults.add(quad.toString());
            }
        });
        assertThat(faults).isEmpty();
    }

    private static List<Node> nodes(Triple triple) {
        return List.of(triple.getSubject(), triple.getPredicate(), triple.getObject());
    }

    private static boolean fits(String iri) {
        if (iri.startsWith(IriScheme.ONTOLOGY)) {
            return true;
        }
        String[] parts = iri.substring(IriScheme.BASE.length()).split("/", -1);
        boolean slugs = List.of(parts).subList(1, parts.length).stream()
                .allMatch(part -> SLUG.matcher(part).matches());
        return slugs
                && switch (parts[0]) {
                    case "id" ->
                        parts.length == 3 && TYPES.contains(parts[1])
                                || parts.length == 4 && parts[1].equals("authority") && TYPES.contains(parts[2]);
                    case "concept" -> parts.length == 2 || parts.length == 3;
                    default -> false;
                };
    }

    @ParameterizedTest
    @CsvSource({
        "id/org/iom, org/iom",
        "id/authority/org/iom, authority/org/iom",
        "id/record/pub-accra, record/pub-accra",
        "concept/role, concept/role",
        "concept/role/chair, concept/role/chair",
        "ontology, ontology",
        "ontology/0.1.0/alignments/org, ontology/0.1.0/alignments/org",
        "shapes, shapes",
        "shapes/0.1.0, shapes/0.1.0"
    })
    void whatIsMintedHasAPathOfItsOwn(String rest, String path) {
        String iri = IriScheme.BASE + rest;

        assertThat(IriScheme.pathOf(iri)).contains(path);
        assertThat(IriScheme.ofPath(path)).contains(iri);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "org",
                "org/",
                "org/IOM",
                "org/iom/x",
                "org/..",
                "../org/iom",
                "id/org/iom",
                "concept",
                "concept/role/chair/x",
                "ontology#Person",
                "ontology/../shapes",
                "ontology//agents",
                "shapes#x",
                "org/iom ttl",
                "org/\u0645\u064a\u062b\u0627\u0642",
                "problem/record.empty"
            })
    void whatIsNotMintedHasNone(String path) {
        assertThat(IriScheme.ofPath(path)).isEmpty();
    }

    @Test
    void everyNodeOfTheSeedThatIsOursHasAPath() {
        Set<String> without = new TreeSet<>();
        Seed.union().find().forEachRemaining(triple -> {
            for (Node node : List.of(triple.getSubject(), triple.getObject())) {
                if (node.isURI()
                        && node.getURI().startsWith(IriScheme.BASE)
                        && !node.getURI().startsWith(IriScheme.TERMS)
                        && IriScheme.pathOf(node.getURI()).isEmpty()) {
                    without.add(node.getURI());
                }
            }
        });
        assertThat(without).isEmpty();
    }

    @Test
    void aThingHasAnAuthorityRecordAndNothingElseHas() {
        assertThat(IriScheme.authorityOf(IriScheme.thing("org", "iom")))
                .contains(IriScheme.authorityRecord("org", "iom"));
        assertThat(IriScheme.authorityOf(IriScheme.authorityRecord("org", "iom")))
                .isEmpty();
    }
}
