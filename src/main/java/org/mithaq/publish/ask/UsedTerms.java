package org.mithaq.publish.ask;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.mithaq.language.Language;
import org.mithaq.vocab.BundledFiles;
import org.mithaq.vocab.TermLabels;

/**
 * The classes and properties that the data use, the most used first.
 *
 * @param revision the data had at least this revision
 */
public record UsedTerms(long revision, List<Term> classes, List<Term> properties) {

    private static final Query TERMS =
            QueryFactory.create(BundledFiles.text("queries/internal/ask/terms.rq"), Syntax.syntaxSPARQL_11);

    /**
     * A class or property.
     *
     * @param uses how many statements use it
     */
    public record Term(String iri, long uses) {

        /** Its name for a reader. */
        public String label(Language language) {
            return TermLabels.ofVocabulary().of(NodeFactory.createURI(iri), language);
        }
    }

    static Query query() {
        return TERMS;
    }

    static UsedTerms read(long revision, List<Binding> rows) {
        List<Term> classes = new ArrayList<>();
        List<Term> properties = new ArrayList<>();
        for (Binding row : rows) {
            if (row.get(Var.alloc("term")) != null && row.get(Var.alloc("term")).isURI()) {
                boolean isClass =
                        row.get(Var.alloc("kind")).getLiteralLexicalForm().equals("class");
                Number uses = (Number) row.get(Var.alloc("uses")).getLiteralValue();
                (isClass ? classes : properties)
                        .add(new Term(row.get(Var.alloc("term")).getURI(), uses.longValue()));
            }
        }
        return new UsedTerms(revision, classes, properties);
    }
}
