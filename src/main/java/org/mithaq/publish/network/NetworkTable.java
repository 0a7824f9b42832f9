package org.mithaq.publish.network;

import java.util.List;
import java.util.stream.Stream;
import org.mithaq.language.Language;
import org.mithaq.network.ActorNetwork;
import org.mithaq.network.NetworkActor;
import org.mithaq.network.Tie;
import org.mithaq.publish.csv.CsvText;

/**
 * A network as two tables in CSV, with the headings that Gephi looks for: {@code id} of nodes; {@code source}, {@code target}
 * and {@code type} of edges.
 */
public final class NetworkTable {

    private NetworkTable() {}

    /** A line for each actor. */
    public static byte[] actors(ActorNetwork network, Language language) {
        List<Column<NetworkActor>> columns = new NetworkColumns(network, language)
                .ofActors().stream()
                        .filter(column -> !column.name().equals("iri"))
                        .toList();
        CsvText csv = CsvText.forPrograms().line(Stream.concat(Stream.of("id"), names(columns)));
        network.actors().forEach(actor -> csv.line(Stream.concat(Stream.of(actor.iri()), cells(actor, columns))));
        return csv.bytes();
    }

    /** A line for each tie. */
    public static byte[] ties(ActorNetwork network, Language language) {
        List<Column<Tie>> columns = new NetworkColumns(network, language).ofTies();
        CsvText csv =
                CsvText.forPrograms().line(Stream.concat(Stream.of("source", "target", "type", "id"), names(columns)));
        network.ties()
                .forEach(tie -> csv.line(Stream.concat(
                        Stream.of(tie.from(), tie.to(), tie.directed() ? "Directed" : "Undirected", tie.name()),
                        cells(tie, columns))));
        return csv.bytes();
    }

    private static <T> Stream<String> names(List<Column<T>> columns) {
        return columns.stream().map(Column::name);
    }

    private static <T> Stream<String> cells(T of, List<Column<T>> columns) {
        return columns.stream().map(column -> column.text(of).orElse(""));
    }
}
