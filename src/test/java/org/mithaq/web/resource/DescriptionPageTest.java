package org.mithaq.web.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.language.Language;
import org.mithaq.publish.resource.PublishedResources;
import org.mithaq.store.EmbeddedStore;
import org.mithaq.store.RevisionLog;
import org.mithaq.vocab.IriScheme;

class DescriptionPageTest {

    private static final String PLACE = IriScheme.thing("place", "waha");

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a, true",
        "HTTP://example.org/a, true",
        "https://example.org/a'b&c, true",
        "javascript:alert(1), false",
        "JavaScript:alert(1), false",
        "data:text/html, false",
        "vbscript:x, false",
        "mailto:x, false",
        "urn:x:y, false"
    })
    void onlyAddressesOfTheWebAreLinks(String iri, boolean isLink) {
        String escaped = iri.replace("&", "&amp;").replace("'", "&#39;");

        assertThat(page(NodeFactory.createURI(iri)).contains("href=\"" + escaped + "\""))
                .isEqualTo(isLink);
    }

    @Test
    void noMarkupOfOthersGetsIntoThePage() {
        String html = page(NodeFactory.createLiteralLang("<script>alert(\"1\")</script>", "en"));

        assertThat(html)
                .contains("<bdi>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</bdi>")
                .doesNotContain("<script");
    }

    /** The page of a place of which one thing is said. */
    private static String page(Node value) {
        try (EmbeddedStore store = EmbeddedStore.inMemory()) {
            store.write(dataset -> dataset.add(Quad.create(
                    NodeFactory.createURI(IriScheme.authorityRecord("place", "waha")),
                    NodeFactory.createURI(PLACE),
                    SKOS.note.asNode(),
                    value)));
            PublishedResources resources = new PublishedResources(store, RevisionLog.inMemory());
            return new DescriptionPage(
                            resources.describe(PLACE, OptionalLong.empty(), 1).description(),
                            new ResourceLinks("http://localhost", "place/waha", OptionalLong.empty(), 1),
                            Language.ENGLISH)
                    .html();
        }
    }
}
