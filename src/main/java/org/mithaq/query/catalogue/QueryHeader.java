package org.mithaq.query.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.Language;

/**
 * What the header of a query says of it.
 *
 * @param summary the question, in each language
 * @param answers the competency questions that it answers, {@code CQ-01} …; may be empty
 * @param note what a reader of the answer should know, by language; in English only where the header says no more, empty when
 *     there is nothing
 * @param parameters in the order of the header
 * @param returns what each variable of a row holds, in English, in the order of the columns; empty when it gives a graph
 * @param order the order of the rows, in words
 * @param limit the most rows of one page
 */
public record QueryHeader(
        Map<Language, String> summary,
        List<String> answers,
        Map<Language, String> note,
        List<QueryParameter> parameters,
        Map<String, String> returns,
        String order,
        int limit) {

    /** The note in a language, else in English; null when there is nothing. */
    public @Nullable String noteIn(Language language) {
        return note.containsKey(language) ? note.get(language) : note.get(Language.ENGLISH);
    }

    /** The parameter of this name. */
    public Optional<QueryParameter> parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }
}
