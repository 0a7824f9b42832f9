package org.mithaq.publish.network;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.language.Language;
import org.mithaq.network.ActorNetwork;
import org.mithaq.network.NetworkActor;
import org.mithaq.network.Tie;

/**
 * A network as two tables in CSV, with the headings that Gephi looks for: {@code id} of nodes; {@code source}, {@code target}
 * and {@code type} of edges.
 *
 * <p><em>Source</em>: RFC 4180. A text that a spreadsheet would take for a formula begins with an apostrophe.
 */
public final class NetworkTable {

    private NetworkTable() {}

    /** A line for each actor. */
    public static byte[] actors(ActorNetwork network, Language language) {
        List<Column<NetworkActor>> columns = new NetworkColumns(network, language)
                .ofActors().stream()
                        .filter(column -> !column.name().equals("iri"))
                        .toList();
        Stream<String> heading =
                Stream.of(line(Stream.concat(Stream.of("id"), columns.stream().map(Column::name))));
        return bytes(Stream.concat(
                heading,
                network.actors().stream()
                        .map(actor -> line(Stream.concat(Stream.of(actor.iri()), cells(actor, columns))))));
    }

    /** A line for each tie. */
    public static byte[] ties(ActorNetwork network, Language language) {
        List<Column<Tie>> columns = new NetworkColumns(network, language).ofTies();
        Stream<String> heading = Stream.of(line(Stream.concat(
                Stream.of("source", "target", "type", "id"), columns.stream().map(Column::name))));
        return bytes(Stream.concat(
                heading,
                network.ties().stream()
                        .map(tie -> line(Stream.concat(
                                Stream.of(tie.from(), tie.to(), tie.directed() ? "Directed" : "Undirected", tie.name()),
                                cells(tie, columns))))));
    }

    private static <T> Stream<String> cells(T of, List<Column<T>> columns) {
        return columns.stream().map(column -> column.text(of).orElse(""));
    }

    private static String line(Stream<String> cells) {
        return cells.map(NetworkTable::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    private static String cell(String text) {
        String safe = text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static byte[] bytes(Stream<String> lines) {
        return lines.collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
    }
}
