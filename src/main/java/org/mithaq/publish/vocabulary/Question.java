package org.mithaq.publish.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mithaq.language.Language;
import org.mithaq.vocab.BundledFiles;

/**
 * A question that the ontology must be able to answer.
 *
 * @param code such as {@code CQ-01}
 * @param query topic and name of the query of the catalogue that answers it, such as {@code actors/office-holders}
 * @param text the question
 */
public record Question(String code, String query, Text text) {

    private static final Pattern ROW = Pattern.compile(
            "^\\| (CQ-\\d+) \\| `queries/api/([^`]+)\\.rq` \\|[^|]*\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$",
            Pattern.MULTILINE);
    private static final Map<Language, Integer> COLUMN =
            Map.of(Language.ENGLISH, 3, Language.FRENCH, 4, Language.ARABIC, 5);

    /** All questions of {@code ontology/competency-questions.md} in a language, by code. */
    static Map<String, Question> all(Language language) {
        Map<String, Question> questions = new TreeMap<>();
        Matcher rows = ROW.matcher(BundledFiles.text("ontology/competency-questions.md"));
        while (rows.find()) {
            Text text = new Text(rows.group(COLUMN.get(language)).strip(), language.tag());
            questions.put(rows.group(1), new Question(rows.group(1), rows.group(2), text));
        }
        return questions;
    }

    static List<Question> of(Collection<String> codes, Map<String, Question> questions) {
        return questions.values().stream()
                .filter(question -> codes.contains(question.code()))
                .toList();
    }
}
