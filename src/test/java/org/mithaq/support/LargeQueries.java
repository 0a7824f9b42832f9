package org.mithaq.support;

import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Queries that are long, deep or made of many parts, made on the spot. */
public final class LargeQueries {

    private static final int DEEP = 20_000;

    /** Queries of one kind each, that are refused, with the code of the problem. */
    public static final Map<String, String> TOO_DEEP = Map.of(
            "groups", "SELECT * " + nested("{", "", "}", DEEP),
            "brackets", "SELECT * { FILTER(" + nested("(", "1", ")", DEEP) + ") }",
            "lists", "SELECT * { ?s ?p " + nested("(", "1", ")", DEEP) + " }",
            "blank nodes", "SELECT * { ?s ?p " + nested("[", "", "]", DEEP) + " }",
            "after an operator", "ASK { FILTER(1 <" + nested("(", "2", ")", 500) + ") } # >",
            "after an escaped quote", "PREFIX x: <a:> ASK { ?s x:a\\' ?o FILTER(" + nested("(", "2", ")", 500) + ") }",
            "EXISTS", "SELECT * { " + nested("FILTER EXISTS { ?s ?p ?o ", "", "}", 30) + " }");

    public static final Map<String, String> TOO_COMPLEX = Map.of(
            "or", "SELECT * { ?s ?p ?o FILTER(" + chain(5000, " || ", i -> "?o = " + i) + ") }",
            "sum", "SELECT * { FILTER(" + chain(15_000, "+", i -> "1") + " > 0) }",
            "optional", "SELECT * { " + chain(2500, " ", i -> "OPTIONAL { ?s ?p ?o }") + " }",
            "union", "SELECT * { " + chain(3000, " UNION ", i -> "{ ?s ?p " + i + " }") + " }",
            "sequence", "SELECT * { ?s " + chain(9000, "/", i -> "<a:b>") + " ?o }",
            "alternative", "SELECT * { ?s " + chain(9000, "|", i -> "<a:b>") + " ?o }",
            "list", "SELECT * { ?s ?p (" + chain(20_000, " ", i -> "1") + ") }");

    public static final Map<String, String> ALLOWED = Map.of(
            "values", "SELECT ?s { ?s a ?type VALUES ?s { " + chain(5000, " ", i -> "<a:" + i + ">") + " } }",
            "in", "SELECT ?s { ?s a ?type FILTER(?s IN (" + chain(1000, ", ", i -> "<a:" + i + ">") + ")) }",
            "or", "SELECT ?s { ?s a ?o FILTER(" + chain(450, " || ", i -> "?o = " + i) + ") } LIMIT 1",
            "sum", "SELECT (" + chain(900, "+", i -> "1") + " AS ?sum) {}",
            "optional", "SELECT * { " + chain(200, " ", i -> "OPTIONAL { ?s <a:" + i + "> ?o }") + " }",
            "union", "SELECT * { " + chain(300, " UNION ", i -> "{ ?s <a:" + i + "> ?o }") + " }",
            "sequence", "SELECT * { ?s " + chain(400, "/", i -> "<a:b>") + " ?o }",
            "nested stars", "SELECT * { ?s " + nested("(", "<a:b>", ")*", 90) + " <a:c> }",
            "brackets that are none",
                    "ASK { ?s ?p \"" + "(".repeat(DEEP) + "\" , \"\"\"" + "{".repeat(DEEP) + "\"\"\" , <a:"
                            + "(".repeat(500) + "> } # " + "(".repeat(5000));

    private LargeQueries() {}

    private static String nested(String open, String inside, String close, int times) {
        return open.repeat(times) + inside + close.repeat(times);
    }

    private static String chain(int length, String operator, IntFunction<String> member) {
        return IntStream.range(0, length).mapToObj(member).collect(Collectors.joining(operator));
    }
}
