package org.mithaq.publish.network;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;

/**
 * What a format says of each actor, or of each tie.
 *
 * @param <T> what it is said of
 * @param name the name in the file, the same in every language
 * @param type the type of the values
 * @param value a text, a number, a truth value or a list of texts
 */
record Column<T>(String name, ColumnType type, Function<T, Object> value) {

    private static final String BETWEEN = "; ";

    /** A type of values, which GraphML and GEXF call by the same names. */
    enum ColumnType {
        STRING,
        INT,
        BOOLEAN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The value as text; empty when there is none. */
    Optional<String> text(T of) {
        Object found = value.apply(of);
        String text = found instanceof Collection<?> list
                ? String.join(BETWEEN, list.stream().map(String::valueOf).toList())
                : String.valueOf(found);
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    /** What it means. */
    String meaning(Language language) {
        return Messages.in(language).text("network.column." + name);
    }
}
