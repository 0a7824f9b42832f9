package org.mithaq.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.query.catalogue.CatalogQuery;
import org.mithaq.query.catalogue.QueryHeader;
import org.mithaq.query.catalogue.QueryParameter;
import org.mithaq.support.OntologyTerms;
import org.mithaq.support.ProjectFiles;
import org.mithaq.support.QueryCase;
import org.mithaq.support.Triples;

/** {@code ontology/competency-questions.md} against the catalogue of queries and the terms of the ontology. */
class CompetencyQuestionsTest {

    private static final Path FILE = Path.of("ontology/competency-questions.md");
    private static final Pattern ROW = Pattern.compile(
            "(?m)^\\| (CQ-[0-9]{2}) \\| `([^`]+)` \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern INPUT = Pattern.compile("`(\\w+)`");

    /** One question. */
    private record Question(String code, String file, Set<String> inputs, List<String> wordings) {

        private static Question of(MatchResult row) {
            Set<String> inputs = INPUT.matcher(row.group(3))
                    .results()
                    .map(input -> input.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            return new Question(row.group(1), row.group(2), inputs, List.of(row.group(4), row.group(5), row.group(6)));
        }

        @Override
        public String toString() {
            return code;
        }
    }

    static Stream<Question> questions() {
        return ROW.matcher(ProjectFiles.text(FILE)).results().map(Question::of);
    }

    @Test
    void theQuestionsAreFortyInOrder() {
        assertThat(questions().map(Question::code))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 40)
                        .mapToObj("CQ-%02d"::formatted)
                        .toList());
        long mentioned = ProjectFiles.text(FILE)
                .lines()
                .filter(line -> line.startsWith("| CQ-"))
                .count();
        assertThat(mentioned)
                .as("rows of the expected form")
                .isEqualTo(questions().count());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aQuestionIsAnsweredByTheQueryItNames(Question question) {
        assertThat(Path.of(question.file())).isRegularFile();
        QueryHeader header = QueryCase.CATALOG.queries().stream()
                .filter(query -> fileOf(query).equals(question.file()))
                .findFirst()
                .orElseThrow()
                .header();
        assertThat(header.answers()).contains(question.code());
        assertThat(header.parameters()).extracting(QueryParameter::name).containsAll(question.inputs());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aQuestionIsAskedInThreeLanguages(Question question) {
        List<String> wordings = question.wordings();
        assertThat(wordings).allMatch(text -> text.matches(".*[?\\u061F]"));
        assertThat(wordings).map(text -> Triples.isInScriptOf("ar", text)).containsExactly(false, false, true);
    }

    @Test
    void everyQueryOfTheCatalogueIsNamedByTheQuestionsItAnswers() {
        Set<String> named = questions()
                .map(question -> question.code() + " " + question.file())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> answering = QueryCase.CATALOG.queries().stream()
                .flatMap(query -> query.header().answers().stream().map(code -> code + " " + fileOf(query)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(answering).isNotEmpty().isEqualTo(named);
    }

    @Test
    void everyTermServesAQuestionAndEveryQuestionIsServed() {
        Set<String> codes = questions().map(Question::code).collect(Collectors.toSet());
        Set<String> served = new TreeSet<>();
        OntologyTerms.MODULES
                .find(Node.ANY, SKOS.note.asNode(), Node.ANY)
                .mapWith(Triple::getObject)
                .forEachRemaining(note -> served.add(note.getLiteralLexicalForm()));
        assertThat(served).isEqualTo(codes);
        assertThat(OntologyTerms.all().values())
                .allSatisfy(term -> assertThat(Triples.objects(OntologyTerms.MODULES, term, SKOS.note.asNode()))
                        .isNotEmpty());
    }

    private static String fileOf(CatalogQuery query) {
        return "queries/api/" + query.path() + ".rq";
    }
}
