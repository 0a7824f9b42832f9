package org.mithaq.web.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.language.Language;
import org.mithaq.reconcile.EntityTypes;
import org.mithaq.reconcile.ThingCards.Card;
import org.mithaq.search.ClassNames;
import org.mithaq.store.EmbeddedStore;

class PreviewPageTest {

    private static final String HOSTILE = "</title><script>alert(1)</script><img src=x onerror='alert(2)'>\"&";

    @Test
    void noNameIsTakenForHtml() {
        String page = page("https://w3id.org/mithaq/id/place/x?a=<b>&\"'");

        assertThat(page)
                .contains("<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("<bdi lang=\"fr\">&lt;/title&gt;")
                .contains("<a href=\"https://w3id.org/mithaq/id/place/x?a=&lt;b&gt;&amp;&quot;&#39;\"")
                .doesNotContain("<script")
                .doesNotContain("<img")
                .containsOnlyOnce("</title>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "urn:x"})
    void onlyAnAddressOfTheWebIsALink(String iri) {
        assertThat(page(iri)).contains("<bdi>" + iri + "</bdi>").doesNotContain("<a ");
    }

    @Test
    void theStyleIsTheOneThatThePolicyAllows() throws Exception {
        String page = PreviewPage.missing("x", Language.ENGLISH);
        String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));

        assertThat(PreviewPage.POLICY).contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
    }

    private static String page(String iri) {
        Card card = new Card(iri, HOSTILE, List.of(NodeFactory.createLiteralLang(HOSTILE, "fr")), List.of(), HOSTILE);
        try (EmbeddedStore store = EmbeddedStore.inMemory()) {
            return PreviewPage.of(card, new EntityTypes(new ClassNames(store)), Language.ARABIC);
        }
    }
}
