package org.mithaq.publish.vocabulary;

import java.util.Comparator;
import java.util.Map;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.Prefixes;

/** Names of terms in code, by the prefix table. */
final class ShortNames {

    private ShortNames() {}

    /** The prefixed name; for what no prefix fits the short path of what is ours, or the IRI. */
    static String of(String iri) {
        return Prefixes.namespaces().entrySet().stream()
                .filter(entry -> iri.startsWith(entry.getValue()))
                .filter(entry -> iri.substring(entry.getValue().length()).matches("[A-Za-z0-9_][A-Za-z0-9_-]*"))
                .max(Comparator.comparing((Map.Entry<String, String> entry) ->
                                entry.getValue().length())
                        .thenComparing(Map.Entry::getKey))
                .map(entry ->
                        entry.getKey() + ":" + iri.substring(entry.getValue().length()))
                .or(() -> IriScheme.pathOf(iri))
                .orElse(iri);
    }
}
