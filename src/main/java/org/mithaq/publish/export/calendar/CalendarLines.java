package org.mithaq.publish.export.calendar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The lines of a calendar: escaped, in UTF-8, folded so that none is longer than 75 bytes and no character is torn apart.
 *
 * <p><em>Source</em>: RFC 5545 sections 3.1 and 3.3.11.
 */
final class CalendarLines {

    private static final int MOST_BYTES = 75;
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|[\\r\\n\\u0085\\u2028\\u2029]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t]]|[\\x{D800}-\\x{DFFF}]");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** A line as it is, such as {@code BEGIN:VEVENT}. */
    CalendarLines line(String line) {
        int used = 0;
        for (int point : CONTROL.matcher(line).replaceAll("").codePoints().toArray()) {
            byte[] character = Character.toString(point).getBytes(StandardCharsets.UTF_8);
            if (used + character.length > MOST_BYTES) {
                bytes.writeBytes(new byte[] {'\r', '\n', ' '});
                used = 1;
            }
            bytes.writeBytes(character);
            used += character.length;
        }
        bytes.writeBytes(new byte[] {'\r', '\n'});
        return this;
    }

    /** A property with a text for its value. */
    CalendarLines text(String property, String text) {
        String lines = LINE_BREAK.matcher(text).replaceAll("\n");
        return line(property
                + ":"
                + lines.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\n", "\\n"));
    }

    /** A property with a text in a language; the empty language is none. */
    CalendarLines text(String property, String language, String text) {
        return text(language.isEmpty() ? property : property + ";LANGUAGE=" + language, text);
    }

    /** All lines. */
    byte[] bytes() {
        return bytes.toByteArray();
    }
}
