package org.mithaq.shacl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.mithaq.support.ExpectedFile;
import org.mithaq.vocab.IriScheme;

class RulesDocumentTest {

    private static final Path FILE = Path.of("src/docs/rules.md");

    /** Rewrite it with {@code mvn test -Dtest=RulesDocumentTest -Dmithaq.rewrite=true}. */
    @Test
    void theDocumentSaysWhatTheShapesSay() {
        ExpectedFile.check(FILE, new RulesDocument().write());
    }

    /** The reports of checks link to these anchors. */
    @Test
    void everyShapeHasItsAnchor() {
        String document = ExpectedFile.text(FILE);
        assertThat(ShapeCatalog.bundled().graph().stream()
                        .filter(triple -> triple.getPredicate().equals(RDF.type.asNode()))
                        .filter(triple -> triple.getObject().equals(SHACL.NodeShape)
                                || triple.getObject().equals(SHACL.PropertyShape))
                        .filter(triple -> triple.getSubject().isURI())
                        .map(triple ->
                                IriScheme.explanationOf(triple.getSubject().getURI()))
                        .map(address -> "<a id=\"" + address.substring(address.indexOf('#') + 1) + "\">"))
                .isNotEmpty()
                .allMatch(document::contains);
    }
}
