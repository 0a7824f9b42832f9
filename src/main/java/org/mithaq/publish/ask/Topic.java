package org.mithaq.publish.ask;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mithaq.language.Language;
import org.mithaq.query.catalogue.CatalogQuery;
import org.mithaq.query.catalogue.QueryCatalog;
import org.mithaq.text.NameKey;

/**
 * The questions about one thing.
 *
 * @param name that of the folder, in addresses
 * @param title what it is called in the language of the reader
 * @param questions never none
 */
public record Topic(String name, String title, List<Question> questions) {

    /**
     * A question in the language of the reader.
     *
     * @param path the end of its address: topic and name
     */
    public record Question(String path, String text) {}

    /**
     * The topics and those of their questions that have all words, however they are spelled; a topic whose title has them keeps
     * all questions.
     *
     * @param words as a reader types them; blank for all questions
     */
    public static List<Topic> of(QueryCatalog catalog, String words, Language language) {
        List<String> wanted = Stream.of(NameKey.of(words).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        QuestionWords titles = new QuestionWords(language);
        List<Topic> topics = new ArrayList<>();
        for (String name : catalog.topics()) {
            String title = titles.topic(name);
            List<Question> questions = catalog.ofTopic(name).stream()
                    .map(query -> new Question(query.path(), text(query, language)))
                    .filter(question -> has(title + " " + question.text(), wanted))
                    .toList();
            if (!questions.isEmpty()) {
                topics.add(new Topic(name, title, questions));
            }
        }
        return topics;
    }

    /** What a topic is called in a language. */
    public static String title(String topic, Language language) {
        return new QuestionWords(language).topic(topic);
    }

    /** A query as a question in a language. */
    public static String text(CatalogQuery query, Language language) {
        return String.valueOf(query.header().summary().get(language));
    }

    private static boolean has(String text, List<String> wanted) {
        String key = NameKey.of(text);
        return wanted.stream().allMatch(key::contains);
    }
}
