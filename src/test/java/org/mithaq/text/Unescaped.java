package org.mithaq.text;

import java.util.regex.Pattern;
import org.junit.jupiter.params.converter.TypedArgumentConverter;

/** Reads the Java escapes by which fixtures write characters that an editor would not show. */
final class Unescaped extends TypedArgumentConverter<String, String> {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

    private Unescaped() {
        super(String.class, String.class);
    }

    @Override
    protected String convert(String source) {
        return ESCAPE.matcher(source.replace("\\n", "\n"))
                .replaceAll(escape -> Character.toString(Integer.parseInt(escape.group(1), 16)));
    }
}
