package org.mithaq.reconcile;

import java.util.List;
import java.util.Optional;

/**
 * What is looked for: one row of a table.
 *
 * @param text a name, or the IRI of a thing; may be blank when there are conditions
 * @param types classes of the ontology by IRI; empty for any that things of the world are of
 * @param strictness what the types mean
 * @param limit how many candidates at most
 * @param conditions what else the row says of it
 */
public record CandidateQuery(
        String text, List<String> types, Strictness strictness, int limit, List<Condition> conditions) {

    /** What several types mean for a candidate. */
    public enum Strictness {
        /** It is of one of them. */
        ANY,
        /** It is of each of them. */
        ALL,
        /** It is rather one of them. */
        SHOULD
    }

    /** Copies the lists. */
    public CandidateQuery {
        types = List.copyOf(types);
        conditions = List.copyOf(conditions);
    }

    /**
     * A property of which a candidate should have one of the values.
     *
     * @param values at least one
     */
    public record Condition(TableProperty property, List<Given> values) {}

    /**
     * A value as the table has it.
     *
     * @param text a text, a number or the name of a thing; empty when only the IRI is known
     * @param iri of a thing that was found before
     */
    public record Given(String text, Optional<String> iri) {

        /** The IRI, or the text: either may be one. */
        String key() {
            return iri.orElse(text);
        }
    }
}
