package org.mithaq.publish.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.mithaq.edtf.EdtfBounds;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.network.ActorNetwork;
import org.mithaq.network.NetworkActor;
import org.mithaq.network.Tie;
import org.mithaq.network.TieKind;
import org.mithaq.publish.network.Column.ColumnType;
import org.mithaq.vocab.BundledGraph;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.TermLabels;

/** What every format says of actors and ties; names are in the language of a reader, and those of actors in all three too. */
final class NetworkColumns {

    private final ActorNetwork network;
    private final Language language;
    private final Messages messages;

    NetworkColumns(ActorNetwork network, Language language) {
        this.network = network;
        this.language = language;
        this.messages = Messages.in(language);
    }

    /** What is said of each actor. */
    List<Column<NetworkActor>> ofActors() {
        return List.of(
                text("label", actor -> actor.label(language)),
                text("iri", NetworkActor::iri),
                text("class", actor -> actor.type().term()),
                text("classLabel", actor -> term(actor.type().iri())),
                list("kind", NetworkActor::kinds),
                new Column<>(
                        "kindLabel",
                        ColumnType.STRING,
                        actor -> actor.kinds().stream().map(this::term).toList()),
                list("country", NetworkActor::countries),
                new Column<>(
                        "countryLabel",
                        ColumnType.STRING,
                        actor -> actor.countries().stream().map(this::name).toList()),
                text("labelAr", actor -> actor.names().getOrDefault("ar", "")),
                text("labelEn", actor -> actor.names().getOrDefault("en", "")),
                text("labelFr", actor -> actor.names().getOrDefault("fr", "")));
    }

    /** What is said of each tie beside its ends and whether it has a direction. */
    List<Column<Tie>> ofTies() {
        return List.of(
                new Column<>(
                        "label",
                        ColumnType.STRING,
                        tie -> tie.kinds().stream().map(this::kind).toList()),
                new Column<>("weight", ColumnType.INT, Tie::weight),
                new Column<>(
                        "tie",
                        ColumnType.STRING,
                        tie -> tie.kinds().stream().map(TieKind::code).toList()),
                text("first", tie -> day(tie.first())),
                text("last", tie -> day(tie.last())),
                list("dates", Tie::dates),
                new Column<>("sources", ColumnType.INT, Tie::sources),
                list("records", Tie::records),
                new Column<>(
                        "facts",
                        ColumnType.STRING,
                        tie -> tie.facts().stream().map(fact -> fact.about()).toList()));
    }

    /** The name of a kind of tie. */
    String kind(TieKind kind) {
        return messages.text("network.kind." + kind.code());
    }

    /** The name of a class of actors or of a concept. */
    String term(String iri) {
        return new TermLabels(Words.GRAPH).of(NodeFactory.createURI(iri), language);
    }

    private String name(String iri) {
        return network.find(iri).map(actor -> actor.label(language)).orElseGet(() -> IriScheme.localName(iri));
    }

    static String day(Optional<LocalDate> day) {
        return day.map(EdtfBounds::xsdDate).orElse("");
    }

    private static <T> Column<T> text(String name, Function<T, Object> value) {
        return new Column<>(name, ColumnType.STRING, value);
    }

    private static <T> Column<T> list(String name, Function<T, SortedSet<String>> value) {
        return new Column<>(name, ColumnType.STRING, of -> List.copyOf(value.apply(of)));
    }

    private static final class Words {

        private static final Graph GRAPH =
                BundledGraph.of(List.of("ontology/modules/agents.ttl", "ontology/codelists/organization-kind.ttl"));
    }
}
