package org.mithaq.publish.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.language.Language;
import org.mithaq.publish.diagram.Arrow;
import org.mithaq.publish.diagram.Box;
import org.mithaq.publish.diagram.Diagram;
import org.mithaq.vocab.IriScheme;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class VocabularyDiagramsTest {

    private static final Vocabulary VOCABULARY = Vocabulary.bundled();

    private static VocabularyDiagrams diagrams(Language language) {
        return new VocabularyDiagrams(
                VocabularyDocumentation.in(language), iri -> Optional.of("/x/" + IriScheme.localName(iri)));
    }

    private static Diagram of(String module) {
        return diagrams(Language.ENGLISH)
                .of(VOCABULARY.module(module).orElseThrow())
                .orElseThrow();
    }

    private static Element parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }

    @Test
    void aModuleShowsItsClassesItsPropertiesAndTheNeighboursTheyLeadTo() {
        Diagram agents = of("agents");

        assertThat(agents.boxes().stream()
                        .filter(box -> !box.isGuest())
                        .map(box -> box.title().text()))
                .contains("Agent", "Institution", "Person", "State");
        assertThat(of("activities").boxes().stream()
                        .filter(Box::isGuest)
                        .map(box -> box.title().text()))
                .containsExactlyInAnyOrder("Instrument", "Organization");
        assertThat(agents.arrows()).anySatisfy(arrow -> {
            assertThat(arrow.isKind()).isTrue();
            assertThat(arrow.from()).endsWith("#Institution");
            assertThat(arrow.to()).endsWith("#Organization");
        });
    }

    @Test
    void anArrowIsAPropertyFromItsDomainToItsRange() {
        assertThat(of("activities").arrows())
                .filteredOn(arrow -> arrow.to().endsWith("#MeetingSeries"))
                .flatExtracting(Arrow::captions)
                .extracting(caption -> caption.text())
                .contains("edition of");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void allDiagramsAreWellFormedSmallEnoughAndLinked(Language language) throws Exception {
        VocabularyDiagrams diagrams = diagrams(language);
        List<Diagram> all = new ArrayList<>(List.of(diagrams.overview()));
        VOCABULARY.modules().forEach(module -> diagrams.of(module).ifPresent(all::add));
        for (Diagram diagram : all) {
            String svg = diagram.svg(language);
            if (System.getProperty("mithaq.diagrams") != null) {
                java.nio.file.Files.writeString(
                        java.nio.file.Path.of(
                                System.getProperty("mithaq.diagrams"), diagram.id() + "-" + language.tag() + ".svg"),
                        svg);
            }
            Element root = parsed(svg);
            assertThat(Double.parseDouble(root.getAttribute("width")))
                    .as(diagram.id())
                    .isLessThan(2400);
            NodeList links = root.getElementsByTagName("a");
            assertThat(links.getLength()).isPositive();
            for (int i = 0; i < links.getLength(); i++) {
                assertThat(((Element) links.item(i)).getAttribute("href")).matches("/x/[A-Za-z-]+");
            }
        }
    }

    @Test
    void theOverviewHasAllClasses() {
        assertThat(diagrams(Language.FRENCH).overview().boxes())
                .flatExtracting(Box::lines)
                .hasSize((int) VOCABULARY.terms().stream()
                        .filter(term -> term.kind() == TermKind.CLASS)
                        .count());
    }
}
