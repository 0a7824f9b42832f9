package org.mithaq.query.memory;

import java.util.List;
import java.util.Random;

/**
 * Queries by chance on the statements of {@link RandomHistory}: patterns of any kind, nested, with and without graphs. What
 * they compute is spelled as the store would: how it spells a value that a pattern does not use depends on the plan.
 */
final class RandomQueries {

    private static final int DEPTH = 2;

    /** So few that no result is large. */
    private static final List<String> VARIABLES = List.of("?a", "?b", "?c");

    private final Random random;

    RandomQueries(Random random) {
        this.random = random;
    }

    String next() {
        String pattern = "{ " + group(DEPTH) + "}";
        return switch (random.nextInt(6)) {
            case 0 -> "SELECT (COUNT(*) AS ?n) (COUNT(?a) AS ?m) (COUNT(DISTINCT ?b) AS ?k) " + pattern;
            case 1 -> "SELECT ?a (COUNT(?b) AS ?n) (MAX(?c) AS ?max) " + pattern + " GROUP BY ?a";
            case 2 -> "SELECT DISTINCT ?a ?b " + pattern;
            case 3 -> "ASK " + pattern;
            case 4 -> "SELECT * " + pattern + " ORDER BY ?a ?b ?c ?g";
            default -> "SELECT * " + pattern;
        };
    }

    private String group(int depth) {
        StringBuilder group = new StringBuilder(triples());
        for (int i = random.nextInt(3); i > 0 && depth > 0; i--) {
            group.append(part(depth - 1));
        }
        return group.toString();
    }

    private String part(int depth) {
        return switch (random.nextInt(9)) {
            case 0 -> "OPTIONAL { " + group(depth) + "} ";
            case 1 -> "{ " + group(depth) + "} UNION { " + group(depth) + "} ";
            case 2 -> "MINUS { " + group(depth) + "} ";
            case 3 -> "GRAPH " + pick("?g", "?g", RandomHistory.graph(random)) + " { " + group(depth) + "} ";
            case 4 -> "FILTER " + pick("", "NOT ") + "EXISTS { " + group(depth) + "} ";
            case 5 -> "FILTER(" + variable() + pick(" = ", " != ", " < ") + RandomHistory.value(random) + ") ";
            case 6 -> subject() + " " + path() + " " + object() + " . ";
            case 7 -> "BIND(" + pick("1 + 1", "<a:s2>", "?a") + " AS ?x" + random.nextInt(1_000_000) + ") " + triples();
            default -> "{ SELECT " + pick("?a ?b", "?a", "DISTINCT ?b ?c") + " { " + group(depth) + "} } ";
        };
    }

    private String triples() {
        StringBuilder triples = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            triples.append(subject())
                    .append(' ')
                    .append(random.nextInt(4) == 0 ? variable() : RandomHistory.predicate(random))
                    .append(' ')
                    .append(object())
                    .append(" . ");
        }
        return triples.toString();
    }

    private String path() {
        String link = RandomHistory.predicate(random);
        return pick(link + "+", link + "*", "^" + link, link + "/" + RandomHistory.predicate(random), "!" + link);
    }

    private String subject() {
        return random.nextInt(3) == 0 ? RandomHistory.thing(random) : variable();
    }

    private String object() {
        return random.nextInt(3) == 0 ? RandomHistory.value(random) : variable();
    }

    private String variable() {
        return VARIABLES.get(random.nextInt(VARIABLES.size()));
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
