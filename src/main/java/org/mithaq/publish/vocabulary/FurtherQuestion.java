package org.mithaq.publish.vocabulary;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.mithaq.query.InternalQuery;
import org.mithaq.vocab.Prefixes;

/** Queries by which readers find out more about the use of a term than a page tells. */
public final class FurtherQuestion {

    private static final Map<TermKind, String> QUERIES = Map.of(
            TermKind.CLASS, "things-of-class",
            TermKind.CONCEPT, "uses-of-concept",
            TermKind.CODE_LIST, "concepts-in-use");

    private FurtherQuestion() {}

    /** The text of a query about a term, ready to be run anywhere, with the prefixes that it needs. */
    public static String about(Term term) {
        String name = QUERIES.getOrDefault(term.kind(), "values-of-property");
        Query query = InternalQuery.named("vocabulary/" + name)
                .with("term", term.node())
                .query()
                .cloneQuery();
        query.getPrefixMapping().clearNsPrefixMap();
        String bare = query.toString();
        Map<String, String> needed = new TreeMap<>();
        Prefixes.namespaces().forEach((prefix, namespace) -> {
            if (Pattern.compile("<" + Pattern.quote(namespace) + "[\\w-]+>")
                    .matcher(bare)
                    .find()) {
                needed.put(prefix, namespace);
            }
        });
        query.getPrefixMapping().setNsPrefixes(needed);
        return query.toString();
    }
}
