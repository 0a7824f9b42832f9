package org.mithaq.query;

import static org.eclipse.rdf4j.sparqlbuilder.core.SparqlBuilder.as;
import static org.eclipse.rdf4j.sparqlbuilder.core.SparqlBuilder.var;
import static org.eclipse.rdf4j.sparqlbuilder.graphpattern.GraphPatterns.optional;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.vocabulary.SKOS;
import org.eclipse.rdf4j.sparqlbuilder.constraint.Expressions;
import org.eclipse.rdf4j.sparqlbuilder.constraint.SparqlFunction;
import org.eclipse.rdf4j.sparqlbuilder.core.Orderable;
import org.eclipse.rdf4j.sparqlbuilder.core.Variable;
import org.eclipse.rdf4j.sparqlbuilder.core.query.Queries;
import org.eclipse.rdf4j.sparqlbuilder.graphpattern.GraphPattern;
import org.eclipse.rdf4j.sparqlbuilder.graphpattern.GraphPatterns;
import org.eclipse.rdf4j.sparqlbuilder.graphpattern.SubSelect;
import org.eclipse.rdf4j.sparqlbuilder.rdf.Iri;
import org.eclipse.rdf4j.sparqlbuilder.rdf.Rdf;
import org.mithaq.vocab.MQ;

/**
 * A search for commitments by any combination of facets, one page at a time. The pattern is put together from the facets
 * that are wanted, so that the engine never meets a condition that is not; their values are put in its place as terms.
 *
 * <p><em>Shape</em>: one row for each commitment: {@code ?commitment}, {@code ?made} (first day on which it may have been
 * made) and {@code ?due} (last day on which it is in time), both {@code xsd:date} over all records together and unbound
 * when not known, {@code ?nameAr}, {@code ?nameEn}, {@code ?nameFr}. A facet whose value is no such thing finds nothing.
 *
 * @param facets values by facet; without any, all commitments
 * @param order order of the rows; rows that it leaves equal are in the order of their IRIs
 * @param limit rows of a page, at least 1
 * @param offset rows before the page, 0 or more
 */
public record CommitmentSearch(Map<Facet, Node> facets, Order order, int limit, int offset) {

    private static final Variable COMMITMENT = var("commitment");
    private static final Variable MADE = var("made");
    private static final Variable DUE = var("due");
    private static final Variable ARABIC = var("nameAr");
    private static final Variable ENGLISH = var("nameEn");
    private static final Variable FRENCH = var("nameFr");

    /** What a commitment can be found by. */
    public enum Facet {
        /** Who made it. */
        ACTOR(value -> List.of(COMMITMENT.has(term(MQ.committedBy), value))),
        /** The objective or other provision that it addresses. */
        OBJECTIVE(value -> List.of(COMMITMENT.has(term(MQ.addressesProvision), value))),
        /** Its current status, all records together. */
        STATUS(value -> List.of(COMMITMENT.has(term(MQ.status), value))),
        /** Its kind: pledge, joint pledge and so on. */
        KIND(value -> List.of(COMMITMENT.has(term(MQ.kind), value))),
        /** A network or other body of which a maker is or was a member. */
        NETWORK(value -> {
            Variable membership = var("membership");
            Variable maker = var("maker");
            return List.of(
                    membership.has(term(MQ.inOrganization), value).andHas(term(MQ.member), maker),
                    COMMITMENT.has(term(MQ.committedBy), maker));
        }),
        /** The year in which it was made at the earliest: {@code xsd:gYear}, or a number of four digits. */
        YEAR(value -> {
            Variable span = var("yearSpan");
            Variable day = var("yearDay");
            return List.of(COMMITMENT
                    .has(term(MQ.hasTimeSpan), span)
                    .and(span.has(term(MQ.earliestStart), day))
                    .filter(Expressions.function(
                            SparqlFunction.STRSTARTS, Expressions.str(day), Expressions.str(value))));
        });

        private final Function<Variable, List<GraphPattern>> patterns;

        Facet(Function<Variable, List<GraphPattern>> patterns) {
            this.patterns = patterns;
        }

        private List<GraphPattern> patterns(Variable value) {
            return patterns.apply(value);
        }

        private Variable variable() {
            return var("facet" + name());
        }
    }

    /** In what order commitments come. */
    public enum Order {
        /** By IRI. */
        COMMITMENT,
        /** The earliest made first; undated ones before. */
        MADE,
        /** The earliest due first; those without target before. */
        DUE;

        private Orderable[] keys() {
            return switch (this) {
                case COMMITMENT -> new Orderable[] {CommitmentSearch.COMMITMENT};
                case MADE -> new Orderable[] {CommitmentSearch.MADE, CommitmentSearch.COMMITMENT};
                case DUE -> new Orderable[] {CommitmentSearch.DUE, CommitmentSearch.COMMITMENT};
            };
        }
    }

    /**
     * Copies the facets.
     *
     * @throws IllegalArgumentException when the page is not one
     */
    public CommitmentSearch {
        facets = Map.copyOf(facets);
        if (limit < 1 || offset < 0) {
            throw new IllegalArgumentException("limit " + limit + ", offset " + offset);
        }
    }

    /** The search as a query that is ready to run over the union of all graphs. */
    public Query query() {
        String text = Queries.SELECT(COMMITMENT, MADE, DUE, ARABIC, ENGLISH, FRENCH)
                .where(page(), named(ARABIC, "ar"), named(ENGLISH, "en"), named(FRENCH, "fr"))
                .orderBy(order.keys())
                .getQueryString();
        Map<Var, Node> values = new HashMap<>();
        facets.forEach((facet, value) -> values.put(Var.alloc(facet.variable().getVarName()), value));
        return QueryTransformOps.replaceVars(QueryFactory.create(text, Syntax.syntaxSPARQL_11), values);
    }

    private SubSelect page() {
        List<GraphPattern> found = new ArrayList<>();
        // in the order of the constants, so that the same search is the same text
        for (Facet facet : Facet.values()) {
            if (facets.containsKey(facet)) {
                found.addAll(facet.patterns(facet.variable()));
            }
        }
        Variable start = var("start");
        Variable end = var("end");
        found.add(COMMITMENT.isA(term(MQ.Commitment)));
        found.add(dated(MQ.hasTimeSpan, var("madeSpan"), MQ.earliestStart, start));
        found.add(dated(MQ.targetTime, var("dueSpan"), MQ.latestEnd, end));
        return GraphPatterns.select(COMMITMENT, as(Expressions.min(start), MADE), as(Expressions.max(end), DUE))
                .where(found.toArray(GraphPattern[]::new))
                .groupBy(COMMITMENT)
                .orderBy(order.keys())
                .limit(limit)
                .offset(offset);
    }

    private static GraphPattern dated(Node property, Variable span, Node bound, Variable day) {
        return optional(COMMITMENT.has(term(property), span).and(span.has(term(bound), day)));
    }

    private static GraphPattern named(Variable name, String language) {
        return optional(COMMITMENT
                .has(term(SKOS.prefLabel.asNode()), name)
                .filter(Expressions.equals(Expressions.function(SparqlFunction.LANG, name), Rdf.literalOf(language))));
    }

    private static Iri term(Node term) {
        return Rdf.iri(term.getURI());
    }
}
