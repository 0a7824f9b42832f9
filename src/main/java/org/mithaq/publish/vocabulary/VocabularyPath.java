package org.mithaq.publish.vocabulary;

import java.util.Optional;
import org.mithaq.vocab.IriScheme;

/** Where the vocabulary is explained: what follows the language in the address of a page. */
public final class VocabularyPath {

    private VocabularyPath() {}

    /**
     * The page of a class, property, concept, code list, module or shape: {@code ontology/Meeting}, {@code concept/role/chair},
     * {@code shapes#Meeting-editionNumber}. Empty for anything else, and for a term that the program doesn't come with.
     */
    public static Optional<String> of(String iri) {
        if (iri.startsWith(IriScheme.SHAPES)) {
            return Optional.of("shapes#" + IriScheme.localName(iri));
        }
        boolean isTerm = iri.startsWith(IriScheme.TERMS);
        if ((isTerm || iri.startsWith(IriScheme.CONCEPTS))
                && Vocabulary.bundled().term(iri).isEmpty()) {
            return Optional.empty();
        }
        return isTerm ? Optional.of("ontology/" + IriScheme.localName(iri)) : document(iri);
    }

    private static Optional<String> document(String iri) {
        return Optional.of(iri).filter(IriScheme::isVocabulary).flatMap(IriScheme::pathOf);
    }
}
