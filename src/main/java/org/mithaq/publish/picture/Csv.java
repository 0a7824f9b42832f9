package org.mithaq.publish.picture;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table beside a picture as CSV.
 *
 * <p><em>Source</em>: RFC 4180. A text that a spreadsheet would take for a formula begins with an apostrophe.
 */
final class Csv {

    private final StringBuilder text = new StringBuilder("\uFEFF");

    Csv line(Stream<String> cells) {
        text.append(cells.map(Csv::cell).collect(Collectors.joining(","))).append("\r\n");
        return this;
    }

    Csv line(List<String> cells) {
        return line(cells.stream());
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
