package org.mithaq.browse;

import static org.mithaq.browse.Facet.ACTOR;
import static org.mithaq.browse.Facet.COUNTRY;
import static org.mithaq.browse.Facet.INSTRUMENT;
import static org.mithaq.browse.Facet.KIND;
import static org.mithaq.browse.Facet.LANGUAGE;
import static org.mithaq.browse.Facet.NETWORK;
import static org.mithaq.browse.Facet.OBJECTIVE;
import static org.mithaq.browse.Facet.SOURCE;
import static org.mithaq.browse.Facet.STATUS;
import static org.mithaq.browse.Facet.TYPE;
import static org.mithaq.browse.Facet.YEAR;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.mithaq.vocab.MQ;

/** The lists there are: all things of some classes and of those below them. */
public enum ListKind {
    /** Activities of all kinds. */
    MEETINGS(
            List.of(ListOrder.NEWEST, ListOrder.OLDEST, ListOrder.NAME),
            List.of(TYPE, KIND, STATUS, YEAR, COUNTRY, ACTOR, NETWORK, OBJECTIVE, SOURCE),
            MQ.Activity),
    /** What somebody commits to. */
    COMMITMENTS(
            List.of(ListOrder.NEWEST, ListOrder.OLDEST, ListOrder.NAME),
            List.of(KIND, STATUS, ACTOR, COUNTRY, OBJECTIVE, INSTRUMENT, YEAR, SOURCE),
            MQ.Commitment),
    /** What somebody says, submits, calls for or decides. */
    STATEMENTS(
            List.of(ListOrder.NEWEST, ListOrder.OLDEST, ListOrder.NAME),
            List.of(TYPE, KIND, ACTOR, COUNTRY, OBJECTIVE, YEAR, SOURCE),
            MQ.PublicStatement,
            MQ.Submission,
            MQ.CallForInput,
            MQ.Decision),
    /** The objectives of instruments. */
    OBJECTIVES(List.of(ListOrder.NUMBER, ListOrder.NAME), List.of(INSTRUMENT, SOURCE), MQ.Objective),
    /** Declarations, compacts, plans. */
    INSTRUMENTS(
            List.of(ListOrder.NAME, ListOrder.NEWEST, ListOrder.OLDEST),
            List.of(TYPE, KIND, ACTOR, YEAR, SOURCE),
            MQ.Instrument),
    /** Institutions and their organs. */
    INSTITUTIONS(
            List.of(ListOrder.NAME), List.of(TYPE, KIND, COUNTRY, NETWORK, ACTOR, SOURCE), MQ.Institution, MQ.Organ),
    /** Networks. */
    NETWORKS(List.of(ListOrder.NAME, ListOrder.NEWEST, ListOrder.OLDEST), List.of(KIND, YEAR, SOURCE), MQ.Network),
    /** States as actors. */
    STATES(List.of(ListOrder.NAME), List.of(NETWORK, SOURCE), MQ.State),
    /** People in public roles. */
    PEOPLE(List.of(ListOrder.NAME), List.of(ACTOR, COUNTRY, NETWORK, SOURCE), MQ.Person),
    /** Posts, whoever holds them. */
    POSTS(List.of(ListOrder.NAME), List.of(ACTOR, COUNTRY, SOURCE), MQ.Post),
    /** Places. */
    PLACES(List.of(ListOrder.NAME), List.of(KIND, COUNTRY, SOURCE), MQ.Place),
    /** Documents that were read, and those that they cite. */
    SOURCES(
            List.of(ListOrder.NEWEST, ListOrder.OLDEST, ListOrder.NAME),
            List.of(TYPE, KIND, ACTOR, YEAR, LANGUAGE),
            MQ.SourceDocument);

    private final List<ListOrder> orders;
    private final List<Facet> facets;
    private final List<Node> classes;

    ListKind(List<ListOrder> orders, List<Facet> facets, Node... classes) {
        this.orders = orders;
        this.facets = facets;
        this.classes = List.of(classes);
    }

    /** The list of this code; empty for any other word. */
    public static Optional<ListKind> named(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Its name in addresses and keys of messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The orders that make sense for it, the usual one first. */
    public List<ListOrder> orders() {
        return orders;
    }

    /** Its facets, in the order in which a reader wants them. */
    public List<Facet> facets() {
        return facets;
    }

    /** Its classes, without those below them. */
    List<Node> classes() {
        return classes;
    }
}
