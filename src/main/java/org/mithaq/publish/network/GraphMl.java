package org.mithaq.publish.network;

import java.util.List;
import org.mithaq.language.Language;
import org.mithaq.network.ActorNetwork;
import org.mithaq.network.NetworkActor;
import org.mithaq.network.NetworkFilter;
import org.mithaq.network.NetworkMeasure;
import org.mithaq.network.Tie;

/**
 * A network as GraphML.
 *
 * <p><em>Shape</em>: a node for each actor, an edge for each tie, so that two actors may have several. When all edges are of
 * one sort, the graph says whether they have a direction; otherwise each one that has says so. A node's {@code id} is short,
 * since the schema allows no slash in it; its IRI is data.
 *
 * <p><em>Source</em>: U. Brandes et al., GraphML progress report, 2002;
 * <a href="http://graphml.graphdrawing.org/specification.html">GraphML 1.0</a>.
 */
public final class GraphMl {

    /** There is no registered media type; this is what is used. */
    public static final String MEDIA_TYPE = "application/graphml+xml";

    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private GraphMl() {}

    /** The document in UTF-8, with names in the language of a reader. */
    public static byte[] write(ActorNetwork network, Language language) {
        NetworkColumns columns = new NetworkColumns(network, language);
        boolean allDirected =
                !network.ties().isEmpty() && network.ties().stream().allMatch(Tie::directed);
        XmlText xml = new XmlText();
        xml.open("graphml", "xmlns", NAMESPACE).line();
        xml.leafWith(description(network, language), "desc");
        columns.ofActors().forEach(column -> key(xml, "node", column, language));
        columns.ofTies().forEach(column -> key(xml, "edge", column, language));
        xml.open("graph", "id", "actors", "edgedefault", allDirected ? "directed" : "undirected")
                .line();
        network.actors().forEach(actor -> node(xml, actor, columns.ofActors()));
        network.ties().forEach(tie -> edge(xml, tie, columns.ofTies(), !allDirected && tie.directed()));
        return xml.close().close().bytes();
    }

    /** What the network is and what it does not know, for a reader of the file. */
    static String description(ActorNetwork network, Language language) {
        String filter = network.filter().equals(NetworkFilter.NONE)
                ? ""
                : " [" + network.filter().canonical().strip().replaceAll("\\s*\n\\s*", " | ") + "]";
        return "Mithaq, revision " + network.revision() + filter + ". " + NetworkMeasure.caution(language);
    }

    private static void key(XmlText xml, String of, Column<?> column, Language language) {
        xml.open(
                "key",
                "id",
                of + "." + column.name(),
                "for",
                of,
                "attr.name",
                column.name(),
                "attr.type",
                column.type().toString());
        xml.leafWith(column.meaning(language), "desc").close();
    }

    private static void node(XmlText xml, NetworkActor actor, List<Column<NetworkActor>> columns) {
        xml.open("node", "id", Tie.nameOf(actor.iri())).line();
        columns.forEach(column ->
                column.text(actor).ifPresent(text -> xml.leafWith(text, "data", "key", "node." + column.name())));
        xml.close();
    }

    private static void edge(XmlText xml, Tie tie, List<Column<Tie>> columns, boolean saysDirected) {
        String[] ends = {"id", tie.name(), "source", Tie.nameOf(tie.from()), "target", Tie.nameOf(tie.to())};
        if (saysDirected) {
            xml.open("edge", ends[0], ends[1], "directed", "true", ends[2], ends[3], ends[4], ends[5]);
        } else {
            xml.open("edge", ends);
        }
        xml.line();
        columns.forEach(column ->
                column.text(tie).ifPresent(text -> xml.leafWith(text, "data", "key", "edge." + column.name())));
        xml.close();
    }
}
