package org.mithaq.publish.export.table;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mithaq.language.Messages;

/** What the columns of an answer are called in the language of the reader. */
public final class ColumnHeadings {

    /** A column that holds a text in one language: {@code meetingLabelAr}, {@code wordingEn}. */
    private static final Pattern IN_LANGUAGE = Pattern.compile("(.+?)(Label)?(Ar|En|Fr)");

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private final Messages messages;

    /** Headings in the language of the messages. */
    public ColumnHeadings(Messages messages) {
        this.messages = messages;
    }

    /**
     * The heading of the column of a variable: what the messages call it; for one that they don't know, of an
     * installation's own query, its name in words.
     */
    public String of(String variable) {
        Optional<String> whole = known(variable);
        if (whole.isPresent()) {
            return whole.get();
        }
        Matcher parts = IN_LANGUAGE.matcher(variable);
        if (parts.matches()) {
            String what = known(parts.group(1)).orElseGet(() -> words(parts.group(1)));
            String language = parts.group(3).toLowerCase(Locale.ROOT);
            return messages.text("export.column.in-" + language, Map.of("column", what));
        }
        return words(variable);
    }

    private Optional<String> known(String variable) {
        String key = "column." + words(variable).replace(' ', '-');
        return messages.has(key) ? Optional.of(messages.text(key)) : Optional.empty();
    }

    private static String words(String variable) {
        return HUMP.matcher(variable).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}
