package org.mithaq.publish.vocabulary;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.mithaq.vocab.BundledFiles;
import org.mithaq.vocab.Prefixes;

/** A query of {@code queries/internal/vocabulary}; what it is asked of is put into it as a term. */
final class VocabularyQuery {

    private VocabularyQuery() {}

    static Query named(String name) {
        String text = BundledFiles.text("queries/internal/vocabulary/" + name + ".rq");
        return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    }

    static Query of(String name, String variable, Node term) {
        return QueryTransformOps.replaceVars(named(name), Map.of(Var.alloc(variable), term));
    }

    /** A query that readers may run, written with the prefixes that it needs. */
    static String readable(Query query) {
        Map<String, String> needed = new TreeMap<>();
        query.getPrefixMapping().clearNsPrefixMap();
        String bare = query.toString();
        Prefixes.namespaces().forEach((prefix, namespace) -> {
            if (bare.matches("(?s).*<" + Pattern.quote(namespace) + "[A-Za-z0-9_-]+>.*")) {
                needed.put(prefix, namespace);
            }
        });
        query.getPrefixMapping().setNsPrefixes(needed);
        return query.toString();
    }
}
