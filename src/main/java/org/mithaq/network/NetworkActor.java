package org.mithaq.network;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.mithaq.language.Language;
import org.mithaq.vocab.IriScheme;

/**
 * An actor as a network shows it.
 *
 * @param types the classes it is of; never empty
 * @param names its official names by language tag
 * @param kinds concepts of code lists
 * @param countries the states whose institution it is; a state is of itself
 * @param codes those of ISO 3166, when it is a state
 */
public record NetworkActor(
        String iri,
        Set<ActorType> types,
        Map<String, String> names,
        SortedSet<String> kinds,
        SortedSet<String> countries,
        SortedSet<String> codes) {

    /** The class to show. */
    public ActorType type() {
        return types.stream().sorted().findFirst().orElseThrow();
    }

    /** The name for a reader: in the reader's language, else in English, Arabic or French, else the last part of the IRI. */
    public String label(Language language) {
        return Stream.concat(Stream.of(language), Stream.of(Language.values()))
                .map(Language::tag)
                .filter(names::containsKey)
                .map(tag -> String.valueOf(names.get(tag)))
                .findFirst()
                .orElseGet(() -> IriScheme.localName(iri));
    }
}
