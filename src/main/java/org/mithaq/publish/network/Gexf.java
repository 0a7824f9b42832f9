package org.mithaq.publish.network;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mithaq.edtf.EdtfBounds;
import org.mithaq.language.Language;
import org.mithaq.network.ActorNetwork;
import org.mithaq.network.NetworkActor;
import org.mithaq.network.Period;
import org.mithaq.network.Tie;

/**
 * A network as GEXF 1.3, in time.
 *
 * <p><em>Shape</em>: a node for each actor; an edge for each tie, which names its kind so that two actors may have several.
 * An edge has a spell for each stretch of time in which one of its facts may have held, from the first day on which it may
 * have begun to the last on which it may have ended; what is open or unknown stays open. An edge of which no date is known
 * has no spell, and so is there always.
 *
 * <p><em>Units</em>: days, of {@code xsd:date}.
 *
 * <p><em>Source</em>: <a href="https://gexf.net/">GEXF 1.3</a>.
 */
public final class Gexf {

    /** There is no registered media type; this is what is used. */
    public static final String MEDIA_TYPE = "application/gexf+xml";

    private Gexf() {}

    /** The document in UTF-8, with names in the language of a reader. */
    public static byte[] write(ActorNetwork network, Language language) {
        NetworkColumns columns = new NetworkColumns(network, language);
        XmlText xml = new XmlText();
        xml.open("gexf", "xmlns", "http://gexf.net/1.3", "version", "1.3").line();
        xml.open("meta").line();
        xml.leafWith("Mithaq", "creator");
        xml.leafWith(GraphMl.description(network, language), "description").close();
        xml.open(
                        "graph",
                        "defaultedgetype",
                        "undirected",
                        "idtype",
                        "string",
                        "mode",
                        "dynamic",
                        "timeformat",
                        "date",
                        "timerepresentation",
                        "interval")
                .line();
        attributes(xml, "node", columns.ofActors());
        attributes(xml, "edge", columns.ofTies());
        xml.open("nodes").line();
        network.actors().forEach(actor -> node(xml, actor, columns.ofActors(), language));
        xml.close().open("edges").line();
        network.ties().forEach(tie -> edge(xml, tie, columns));
        return xml.close().close().close().bytes();
    }

    /** {@code boolean} and {@code string} are called so; whole numbers are {@code integer}. */
    private static <T> void attributes(XmlText xml, String of, List<Column<T>> columns) {
        xml.open("attributes", "class", of, "mode", "static").line();
        for (Column<T> column : attributes(columns)) {
            String type = column.type() == Column.ColumnType.INT
                    ? "integer"
                    : column.type().toString();
            xml.leaf("attribute", "id", column.name(), "title", column.name(), "type", type);
        }
        xml.close();
    }

    /** Label and weight are attributes of the elements themselves. */
    private static <T> List<Column<T>> attributes(List<Column<T>> columns) {
        return columns.stream()
                .filter(column ->
                        !column.name().equals("label") && !column.name().equals("weight"))
                .toList();
    }

    private static void node(XmlText xml, NetworkActor actor, List<Column<NetworkActor>> columns, Language language) {
        xml.open("node", "id", actor.iri(), "label", actor.label(language)).line();
        values(xml, actor, columns);
        xml.close();
    }

    private static void edge(XmlText xml, Tie tie, NetworkColumns columns) {
        List<Column<Tie>> all = columns.ofTies();
        xml.open(
                        "edge",
                        "id",
                        tie.name(),
                        "source",
                        tie.from(),
                        "target",
                        tie.to(),
                        "type",
                        tie.directed() ? "directed" : "undirected",
                        "kind",
                        String.join(
                                " ",
                                tie.kinds().stream().map(kind -> kind.code()).toList()),
                        "label",
                        all.get(0).text(tie).orElse(""),
                        "weight",
                        String.valueOf(tie.weight()))
                .line();
        values(xml, tie, all);
        List<Period> spells = spells(tie);
        if (!spells.isEmpty()) {
            xml.open("spells").line();
            spells.forEach(spell -> xml.leaf("spell", ends(spell)));
            xml.close();
        }
        xml.close();
    }

    private static <T> void values(XmlText xml, T of, List<Column<T>> columns) {
        xml.open("attvalues").line();
        attributes(columns)
                .forEach(column ->
                        column.text(of).ifPresent(text -> xml.leaf("attvalue", "for", column.name(), "value", text)));
        xml.close();
    }

    private static String[] ends(Period spell) {
        List<String> ends = new ArrayList<>();
        spell.first().ifPresent(day -> ends.addAll(List.of("start", EdtfBounds.xsdDate(day))));
        spell.last().ifPresent(day -> ends.addAll(List.of("end", EdtfBounds.xsdDate(day))));
        return ends.toArray(String[]::new);
    }

    /** Those of a tie in order; what overlaps is one, since programs refuse an edge that is there twice at once. */
    static List<Period> spells(Tie tie) {
        List<Period> spells = new ArrayList<>();
        for (Period period : tie.spells()) {
            Period before = spells.isEmpty() ? null : spells.get(spells.size() - 1);
            if (!period.isDated()) {
                continue;
            }
            if (before != null && !startsAfter(period, before)) {
                Optional<LocalDate> last = before.last().isEmpty()
                                || period.last().isEmpty()
                        ? Optional.empty()
                        : Optional.of(later(before.last().get(), period.last().get()));
                spells.set(spells.size() - 1, new Period(Optional.empty(), before.first(), last));
            } else {
                spells.add(period);
            }
        }
        return spells;
    }

    private static boolean startsAfter(Period period, Period before) {
        return period.first().isPresent()
                && before.last().isPresent()
                && period.first().get().isAfter(before.last().get());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
