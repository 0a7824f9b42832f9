package org.mithaq.publish.export.citation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * References as BibTeX. Names and titles stand in two pairs of braces, so that no style cuts or changes them; braces in them are
 * commands, since BibTeX counts those that are escaped too.
 */
final class BibTex {

    private static final Map<Integer, String> COMMANDS = Map.ofEntries(
            Map.entry((int) '\\', "\\textbackslash{}"),
            Map.entry((int) '{', "\\textbraceleft{}"),
            Map.entry((int) '}', "\\textbraceright{}"),
            Map.entry((int) '~', "\\textasciitilde{}"),
            Map.entry((int) '^', "\\textasciicircum{}"),
            Map.entry((int) '$', "\\$"),
            Map.entry((int) '&', "\\&"),
            Map.entry((int) '#', "\\#"),
            Map.entry((int) '_', "\\_"),
            Map.entry((int) '%', "\\%"));

    private BibTex() {}

    static String write(Reference reference) {
        Map<String, String> fields = new LinkedHashMap<>();
        reference.author().ifPresent(author -> fields.put("author", "{" + escaped(author) + "}"));
        fields.put("title", "{" + escaped(reference.title()) + "}");
        reference.container().ifPresent(container -> fields.put("howpublished", escaped(container)));
        reference.publisher().ifPresent(publisher -> fields.put("publisher", "{" + escaped(publisher) + "}"));
        reference.date().ifPresent(date -> date(fields, date));
        reference.version().ifPresent(version -> fields.put("version", escaped(version)));
        if (!reference.language().isEmpty()) {
            fields.put("language", escaped(reference.language()));
        }
        fields.put("url", url(reference.url()));
        fields.put("note", escaped(reference.note()));
        return fields.entrySet().stream()
                .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
                .collect(Collectors.joining(",\n", "@misc{" + reference.key() + ",\n", "\n}\n"));
    }

    private static void date(Map<String, String> fields, String date) {
        List<Integer> parts = CitedDate.parts(date);
        fields.put("year", parts.isEmpty() ? escaped(date) : String.format("%04d", parts.get(0)));
        if (parts.size() > 1) {
            fields.put("month", String.valueOf(parts.get(1)));
            fields.put("date", date);
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        Plain.line(text).codePoints().forEach(point -> {
            String command = COMMANDS.get(point);
            if (command == null) {
                escaped.appendCodePoint(point);
            } else {
                escaped.append(command);
            }
        });
        return escaped.toString();
    }

    /** An address is not read as LaTeX, but its braces are counted. */
    private static String url(String url) {
        return Plain.line(url)
                .replace("\\", "%5C")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace(" ", "%20");
    }
}
