package org.mithaq.publish.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.language.Language;
import org.mithaq.network.ActorNetwork;
import org.mithaq.network.ActorType;
import org.mithaq.network.NetworkActor;
import org.mithaq.network.NetworkFilter;
import org.mithaq.network.Period;
import org.mithaq.network.Tie;
import org.mithaq.network.TieFact;
import org.mithaq.network.TieKind;
import org.mithaq.support.Networks;
import org.mithaq.support.Seed;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The formats against their published schemas, and as another library reads them. */
class NetworkFormatsTest {

    private static final ActorNetwork BUNDLED = new Networks(Seed.store()).find(NetworkFilter.NONE);
    private static final String ARABIC = "شبكة «المضيق»";

    @ParameterizedTest
    @EnumSource(Language.class)
    void graphMlIsValid(Language language) {
        for (ActorNetwork network : networks()) {
            String written = text(GraphMl.write(network, language));
            assertThatCode(() -> validate(written, "graphml.xsd")).doesNotThrowAnyException();
        }
    }

    /** The schema that is at hand is that of 1.2, which lacks two attributes and has another name for everything. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void gexfIsValidButForWhatIsNewInIt(Language language) {
        for (ActorNetwork network : networks()) {
            String older = text(Gexf.write(network, language))
                    .replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
                    .replace(" version=\"1.3\"", " version=\"1.2\"")
                    .replace(" timerepresentation=\"interval\"", "")
                    .replaceAll(" kind=\"[a-z ]+\"", "");
            assertThatCode(() -> validate(older, "gexf.xsd")).doesNotThrowAnyException();
        }
    }

    @Test
    void anotherLibraryReadsTheSameGraphMl() {
        Graph<String, DefaultWeightedEdge> graph = graph();
        Map<String, String> labels = new TreeMap<>();
        GraphMLImporter<String, DefaultWeightedEdge> importer = new GraphMLImporter<>();
        importer.setEdgeWeightAttributeName("weight");
        importer.setVertexFactory(id -> id);
        importer.addVertexAttributeConsumer((key, value) -> {
            if (key.getSecond().equals("labelAr")) {
                labels.put(key.getFirst(), value.getValue());
            }
        });
        importer.importGraph(graph, reader(GraphMl.write(BUNDLED, Language.ENGLISH)));

        assertThat(graph.vertexSet()).hasSameSizeAs(BUNDLED.actors()).contains("org:iom", "state:morocco");
        assertThat(graph.edgeSet()).hasSameSizeAs(BUNDLED.ties());
        assertThat(labels).containsEntry("state:morocco", "المملكة المغربية");
        assertThat(graph.edgeSet().stream().mapToDouble(graph::getEdgeWeight).sum())
                .isEqualTo(BUNDLED.ties().stream().mapToInt(Tie::weight).sum());
    }

    @Test
    void anotherLibraryReadsTheSameGexf() {
        Graph<String, DefaultWeightedEdge> graph = graph();
        SimpleGEXFImporter<String, DefaultWeightedEdge> importer = new SimpleGEXFImporter<>();
        importer.setSchemaValidation(false);
        importer.setVertexFactory(id -> id);
        importer.importGraph(graph, reader(Gexf.write(BUNDLED, Language.FRENCH)));

        assertThat(graph.vertexSet()).hasSameSizeAs(BUNDLED.actors()).contains("https://w3id.org/mithaq/id/org/iom");
        assertThat(graph.edgeSet()).hasSameSizeAs(BUNDLED.ties());
    }

    @Test
    void hostileTextsAreTexts() throws Exception {
        ActorNetwork hostile = hostile();
        for (byte[] written : List.of(GraphMl.write(hostile, Language.ARABIC), Gexf.write(hostile, Language.ARABIC))) {
            Document read = parse(text(written));
            String all = read.getDocumentElement().getTextContent() + attributes(read, "node", "label");
            assertThat(all).contains("</data> & <b>\uFFFD\uFFFD\uFFFD😀").contains(ARABIC);
        }
        JsonNode json = JsonMapper.builder().build().readTree(CytoscapeJson.write(hostile, Language.ARABIC));
        assertThat(json.at("/elements/nodes/1/data/label").asString()).isEqualTo(ARABIC);
        String table = text(NetworkTable.actors(hostile, Language.ENGLISH));
        assertThat(table).contains("'=HYPERLINK(\"\"http://example.org\"\")");
    }

    @Test
    void spellsAreTheStretchesInWhichFactsMayHaveHeld() throws Exception {
        Document read = parse(text(Gexf.write(hostile(), Language.ENGLISH)));
        List<String> spells = new ArrayList<>();
        NodeList found = read.getElementsByTagName("spell");
        for (int i = 0; i < found.getLength(); i++) {
            Element spell = (Element) found.item(i);
            spells.add(spell.getAttribute("start") + "/" + spell.getAttribute("end"));
        }

        assertThat(spells)
                .as("overlaps are one, the end stays open")
                .containsExactly("2018-01-01/2019-12-31", "2021-05-03/");
    }

    @Test
    void aTieThatGoesOnHasNoLastDay() {
        Tie tie = hostile().ties().get(0);

        assertThat(tie.first()).contains(LocalDate.of(2018, 1, 1));
        assertThat(tie.last()).isEmpty();
        assertThat(tie.dates()).containsExactly("2018", "2018-06/2019", "2021-05-03/..");
    }

    @Test
    void aGraphOfOneSortSaysSoOnceAndAMixedOneAtEachEdge() {
        String mixed = text(GraphMl.write(BUNDLED, Language.ENGLISH));
        assertThat(mixed).contains("edgedefault=\"undirected\"").contains("directed=\"true\"");

        List<Tie> directed = BUNDLED.ties().stream().filter(Tie::directed).toList();
        String one = text(GraphMl.write(
                new ActorNetwork(1, NetworkFilter.NONE, BUNDLED.actors(), directed, BUNDLED.known()),
                Language.ENGLISH));
        assertThat(one).contains("edgedefault=\"directed\"").doesNotContain("directed=\"true\"");
    }

    @Test
    void tablesHaveTheHeadingsThatProgramsLookFor() {
        List<String> edges =
                text(NetworkTable.ties(BUNDLED, Language.ARABIC)).lines().toList();
        List<String> nodes =
                text(NetworkTable.actors(BUNDLED, Language.ARABIC)).lines().toList();

        assertThat(edges.get(0)).startsWith("source,target,type,id,label,weight,");
        assertThat(edges).hasSize(BUNDLED.ties().size() + 1);
        assertThat(nodes.get(0)).startsWith("id,label,class,");
        assertThat(nodes).hasSize(BUNDLED.actors().size() + 1).anyMatch(line -> line.contains("المملكة المغربية"));
    }

    @Test
    void theSameIsWrittenInTheSameBytes() {
        ActorNetwork other = new Networks(Seed.store()).find(NetworkFilter.NONE);

        assertThat(GraphMl.write(other, Language.ARABIC)).isEqualTo(GraphMl.write(BUNDLED, Language.ARABIC));
        assertThat(Gexf.write(other, Language.ARABIC)).isEqualTo(Gexf.write(BUNDLED, Language.ARABIC));
        assertThat(CytoscapeJson.write(other, Language.ARABIC))
                .isEqualTo(CytoscapeJson.write(BUNDLED, Language.ARABIC));
    }

    private static List<ActorNetwork> networks() {
        ActorNetwork empty = new ActorNetwork(0, NetworkFilter.NONE, List.of(), List.of(), Map.of());
        return List.of(BUNDLED, hostile(), empty);
    }

    /** Three actors: one with markup, characters that XML has not and half a pair in its name, a formula, an Arabic one. */
    private static ActorNetwork hostile() {
        NetworkActor one = actor("https://example.org/a b\"<>", "</data> & <b>\u0000\uFFFE\uD800😀");
        NetworkActor two = actor("https://w3id.org/mithaq/id/org/two", "=HYPERLINK(\"http://example.org\")");
        two.names().put("ar", ARABIC);
        Tie tie = new Tie(
                EnumSet.of(TieKind.MEMBERSHIP),
                true,
                one.iri(),
                two.iri(),
                List.of(
                        fact("2018", Optional.of(LocalDate.of(2018, 1, 1)), Optional.of(LocalDate.of(2018, 12, 31))),
                        fact(
                                "2018-06/2019",
                                Optional.of(LocalDate.of(2018, 6, 1)),
                                Optional.of(LocalDate.of(2019, 12, 31))),
                        fact("2021-05-03/..", Optional.of(LocalDate.of(2021, 5, 3)), Optional.empty())));
        Map<String, NetworkActor> known = new TreeMap<>(Map.of(one.iri(), one, two.iri(), two));
        return new ActorNetwork(7, NetworkFilter.NONE, List.of(one, two), List.of(tie), known);
    }

    private static TieFact fact(String edtf, Optional<LocalDate> first, Optional<LocalDate> last) {
        return new TieFact(
                TieKind.MEMBERSHIP,
                "https://w3id.org/mithaq/id/relation/" + edtf,
                List.of(new Period(Optional.of(edtf), first, last)),
                new TreeSet<>(Set.of("https://w3id.org/mithaq/id/record/one")));
    }

    private static NetworkActor actor(String iri, String name) {
        return new NetworkActor(
                iri,
                EnumSet.of(ActorType.NETWORK),
                new TreeMap<>(Map.of("en", name)),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>());
    }

    private static Graph<String, DefaultWeightedEdge> graph() {
        return new DirectedWeightedPseudograph<>(
                SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultWeightedEdgeSupplier());
    }

    private static void validate(String xml, String schema) throws Exception {
        List<Source> sources = new ArrayList<>();
        for (String name : schema.startsWith("graphml") ? List.of("xlink.xsd", schema) : List.of("viz.xsd", schema)) {
            URL url = Objects.requireNonNull(
                    GraphMLImporter.class.getClassLoader().getResource(name));
            sources.add(new StreamSource(url.openStream(), url.toString()));
        }
        SchemaFactory.newDefaultInstance()
                .newSchema(sources.toArray(Source[]::new))
                .newValidator()
                .validate(new StreamSource(new StringReader(xml)));
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String attributes(Document read, String element, String attribute) {
        StringBuilder all = new StringBuilder();
        NodeList found = read.getElementsByTagName(element);
        for (int i = 0; i < found.getLength(); i++) {
            all.append(((Element) found.item(i)).getAttribute(attribute)).append(' ');
        }
        NodeList values = read.getElementsByTagName("attvalue");
        for (int i = 0; i < values.getLength(); i++) {
            all.append(((Element) values.item(i)).getAttribute("value")).append(' ');
        }
        return all.toString();
    }

    private static InputStreamReader reader(byte[] bytes) {
        return new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
