package org.mithaq.publish.picture;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.mithaq.language.Language;
import org.mithaq.publish.report.Legible;
import org.mithaq.query.InternalQuery;
import org.mithaq.query.Snapshot;
import org.mithaq.vocab.IriScheme;

/** Names of things for one reader: in the reader's language, else in English, Arabic or French. */
public final class Names {

    private static final int LONGEST = 300;

    private final Map<String, Name> names = new HashMap<>();

    private Names() {}

    /** The names of some things as of a snapshot. */
    public static Names of(Collection<String> iris, Language language, Snapshot snapshot) {
        Names names = new Names();
        List<Node> things = iris.stream().distinct().map(NodeFactory::createURI).toList();
        if (!things.isEmpty()) {
            for (Binding row :
                    InternalQuery.named("picture/names").among("thing", things).rows(snapshot)) {
                names.add(row.get(Var.alloc("thing")).getURI(), row.get(Var.alloc("name")), language);
            }
        }
        return names;
    }

    /** Whether a thing has a name. */
    public boolean has(String iri) {
        return names.containsKey(iri);
    }

    /** The name of a thing, else the last part of its IRI. */
    public Name of(String iri) {
        Name name = names.get(iri);
        return name != null ? name : new Name(Legible.of(IriScheme.localName(iri), LONGEST), "");
    }

    private void add(String iri, Node literal, Language language) {
        if (literal.isLiteral()) {
            Name name = new Name(Legible.of(literal.getLiteralLexicalForm(), LONGEST), literal.getLiteralLanguage());
            names.merge(iri, name, (one, other) -> better(one, other, language));
        }
    }

    private static Name better(Name one, Name other, Language language) {
        int ofOne = place(one.lang(), language);
        int ofOther = place(other.lang(), language);
        return ofOne < ofOther || ofOne == ofOther && one.text().compareTo(other.text()) <= 0 ? one : other;
    }

    private static int place(String lang, Language language) {
        List<String> order =
                Stream.of(language.tag(), "en", "ar", "fr").distinct().toList();
        int index = order.indexOf(lang);
        return index < 0 ? order.size() : index;
    }
}
