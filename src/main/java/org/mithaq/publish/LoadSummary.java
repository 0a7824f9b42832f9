package org.mithaq.publish;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.records.LoadRecords.Loaded;
import tools.jackson.databind.json.JsonMapper;

/** What a load did, with the report on what was found: as JSON for programs, as text for people. */
public final class LoadSummary {

    private static final String NAME = "record";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LoadSummary() {}

    /**
     * The summary in JSON or as text, in UTF-8.
     *
     * @param format one of the two; of another format it is the report alone
     */
    public static byte[] write(ReportFormat format, Loaded loaded, Language language) {
        byte[] report = format.write(NAME, loaded.receipt().result(), language);
        return switch (format) {
            case JSON -> json(loaded, report);
            case TEXT ->
                (text(loaded, Messages.in(language)) + new String(report, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8);
            default -> report;
        };
    }

    private static byte[] json(Loaded loaded, byte[] report) {
        Map<String, Object> members = new LinkedHashMap<>();
        loaded.receipt().revision().ifPresent(number -> members.put("revision", number));
        members.put("loaded", names(loaded.loaded()));
        members.put("kept", names(loaded.kept()));
        members.put("unchanged", names(loaded.unchanged()));
        members.put("report", JSON.readTree(report));
        return JSON.writeValueAsBytes(members);
    }

    private static String text(Loaded loaded, Messages messages) {
        if (!loaded.receipt().isAccepted()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        loaded.receipt()
                .revision()
                .ifPresent(number -> line(text, messages.text("load.revision", Map.of("revision", number))));
        loaded.loaded().forEach(graph -> line(text, messages.text("load.loaded", Map.of("graph", graph.getURI()))));
        loaded.kept().forEach(graph -> line(text, messages.text("load.kept", Map.of("graph", graph.getURI()))));
        int unchanged = loaded.unchanged().size();
        if (unchanged > 0) {
            line(text, messages.text("load.unchanged", Map.of("count", unchanged)));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }

    private static List<String> names(List<Node> graphs) {
        return graphs.stream().map(Node::getURI).toList();
    }
}
