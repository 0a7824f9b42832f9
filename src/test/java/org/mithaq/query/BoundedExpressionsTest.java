package org.mithaq.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedExpressionsTest {

    private static final String GROWN = "BIND('%s' AS ?a) "
            + "BIND(CONCAT(?a,?a,?a,?a,?a,?a,?a,?a,?a,?a) AS ?b) BIND(CONCAT(?b,?b,?b,?b,?b,?b,?b,?b,?b,?b) AS ?c) "
            + "BIND(CONCAT(?c,?c,?c,?c,?c,?c,?c,?c,?c,?c) AS ?d) BIND(CONCAT(?d,?d,?d,?d,?d,?d,?d,?d,?d,?d) AS ?e) ";

    private final DatasetGraph bounded = DatasetGraphFactory.create();
    private final DatasetGraph plain = DatasetGraphFactory.create();

    BoundedExpressionsTest() {
        BoundedExpressions.install(bounded.getContext());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REGEX('Rabat', '^r', 'i')",
                "REGEX('Rabat'@fr, '[a-c]{1,3}t$')",
                "REGEX('a.c', 'a.c', 'q')",
                "REGEX('x', '(')",
                "REGEX('x', 'x', 'unknown')",
                "REGEX(<a:x>, 'x')",
                "REGEX('aaaa', 'a{2000}')",
                "REPLACE('abcabc'@en, 'b', '[$0]')",
                "REPLACE('ميثاق'@ar, 'ث', 'ت')",
                "REPLACE('aaa', 'a*', 'b')",
                "REPLACE('aaa', 'x', 'b')",
                "REPLACE('aaa', 'a', '$1')",
                "REPLACE('ABC', 'b', 'x', 'i')",
                "REPLACE(1, 'b', 'x')",
                "CONCAT('a'@ar, 'b'@ar)",
                "CONCAT('a'@ar, 'b')",
                "CONCAT()",
                "CONCAT(<a:b>, 'c')",
                "ENCODE_FOR_URI('الرباط، المغرب')",
                "ENCODE_FOR_URI(1)",
                "3 * 4",
                "2.5 * 4",
                "1.5e3 * 2",
                "'a' * 2",
                "99999999999999999999 * 99999999999999999999"
            })
    void aBoundedFunctionGivesWhatTheEngineGives(String expression) {
        String query = "SELECT (" + expression + " AS ?x) {}";
        String unfolded = "SELECT (" + expression + " AS ?x) (?y AS ?z) { VALUES ?y { 1 } }";

        assertThat(value(bounded, query)).isEqualTo(value(plain, query));
        assertThat(value(bounded, unfolded)).isEqualTo(value(plain, unfolded));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "REGEX('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab', '(.*a){25}$') ; too many ways to match",
                "REGEX(CONCAT(?e,?e,?e), '^(([^x]+)+)+$y') ; too many ways to match",
                "REGEX('a', '(((((){999}){999}){999}){999}){999}') ; too many repetitions of nothing",
                "REGEX(CONCAT(?e,?e,?e), '(a|b)*c') ; too deep",
                "REPLACE(?e, '(.*a){25}$', '') ; too many ways to match",
                "REPLACE(?e, 'a', ?c) ; too long",
                "REPLACE(CONCAT(?e,?e,?e), '.*', '$0$0$0$0$0$0$0$0$0$0') ; too long by groups",
                "CONCAT(?e,?e,?e,?e,?e,?e,?e,?e,?e,?e) ; too long",
                "ENCODE_FOR_URI(CONCAT(?e,?e,?e,?e,?e,?e,?e,?e,?e,?e)) ; too long",
                "SUM(STRLEN(CONCAT(?e,?e,?e,?e,?e,?e,?e,?e,?e,?e))) ; in an aggregate",
                "IF(EXISTS { FILTER(REGEX(CONCAT(?e,?e,?e), '^(([^x]+)+)+$y')) }, 1, 1/0) ; in EXISTS"
            })
    void beyondTheLimitAnExpressionIsAnErrorAndSoonOver(String expression, String rule) {
        String query = "SELECT (" + expression + " AS ?x) { " + GROWN.formatted("a".repeat(12)) + " }";
        long start = System.nanoTime();

        assertThat(value(bounded, query)).as(rule).isEqualTo("-");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void numbersDoNotGrowWithoutEnd() {
        StringBuilder query = new StringBuilder("SELECT ?x30 { BIND(9999999999 AS ?x0) ");
        for (int i = 0; i < 30; i++) {
            query.append("BIND(?x%d * ?x%d AS ?x%d) ".formatted(i, i, i + 1));
        }

        assertThat(value(bounded, query + "}")).isEqualTo("-");
    }

    private static String value(DatasetGraph dataset, String query) {
        try (QueryExec execution =
                QueryExec.dataset(dataset).query(QueryFactory.create(query)).build()) {
            List<Var> variables = execution.getQuery().getProjectVars();
            Binding row = execution.select().next();
            return row.contains(variables.get(0)) ? row.get(variables.get(0)).toString() : "-";
        } catch (QueryException refused) {
            return "refused by the parser";
        }
    }
}
