package org.mithaq.publish.ask;

import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.publish.export.table.ColumnHeadings;
import org.mithaq.query.catalogue.QueryParameter;

/** What the parts of questions and answers are called in a language; what only an installation knows goes by its own name. */
final class QuestionWords {

    private final Messages messages;
    private final ColumnHeadings headings;

    QuestionWords(Language language) {
        this.messages = Messages.in(language);
        this.headings = new ColumnHeadings(messages);
    }

    String topic(String name) {
        return known("page.ask.topic." + name, name.replace('-', ' '));
    }

    /** The label of a field. */
    String parameter(QueryParameter parameter) {
        return headings.of(parameter.name());
    }

    /** The heading of a column. */
    String column(String variable) {
        return headings.of(variable);
    }

    /** One of the fixed words that a parameter or a column can hold. */
    String value(String name, String word) {
        return known("page.ask.value." + name + "." + word, word);
    }

    /** Yes or no. */
    String truth(boolean value) {
        return messages.text(value ? "page.ask.yes" : "page.ask.no");
    }

    private String known(String key, String otherwise) {
        return messages.has(key) ? messages.text(key) : otherwise;
    }
}
