package org.mithaq.web.browse;

import static java.util.stream.Collectors.toSet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.mithaq.browse.ListKind;
import org.mithaq.browse.ListRow;
import org.mithaq.browse.ListSelection;
import org.mithaq.browse.ListView;
import org.mithaq.browse.ListViews;
import org.mithaq.network.ActorNetworks;
import org.mithaq.publish.network.GraphMl;
import org.mithaq.publish.resource.DocumentFormat;
import org.mithaq.publish.resource.DocumentWriter;
import org.mithaq.publish.resource.ListedThings;
import org.mithaq.publish.resource.PublishedResources;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.web.http.Freshness;
import org.mithaq.web.http.PublicAddress;
import org.mithaq.web.page.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * What a choice leaves of a list as a file: as a table, as statements, and, of actors, as the network of the ties among them.
 * Statements come in parts of {@link ListedThings#MOST} things, each of which names the next; any other file is whole.
 */
final class ListFiles {

    private static final String GRAPHML = "graphml";
    private static final List<DocumentFormat> STATEMENTS = List.of(DocumentFormat.TURTLE, DocumentFormat.JSON_LD);
    private static final Set<ListKind> ACTORS =
            EnumSet.of(ListKind.INSTITUTIONS, ListKind.NETWORKS, ListKind.STATES, ListKind.PEOPLE);

    private final ListViews views;
    private final PublishedResources resources;
    private final ActorNetworks networks;
    private final PublicAddress address;

    ListFiles(ListViews views, PublishedResources resources, ActorNetworks networks, PublicAddress address) {
        this.views = views;
        this.resources = resources;
        this.networks = networks;
        this.address = address;
    }

    /** What is to be written, for whom. */
    private record Order(ListRequest wanted, ListView view, ListSelection selection, Page page, String server) {

        List<ListRow> rows() {
            return selection.rows();
        }

        /** The address of a part of the file. */
        String part(int number) {
            String whole = wanted.address().with(ListRequest.FORMAT, wanted.format());
            return server + page.href(number == 1 ? whole : whole + "&" + ListRequest.PAGE + "=" + number);
        }
    }

    /** A file before it is sent; {@code next} is where it goes on. */
    private record File(byte[] body, String mediaType, String suffix, Optional<String> next) {}

    /** The names of the forms of a list. */
    static List<String> forms(ListKind list) {
        List<String> forms = new ArrayList<>(ListFile.forms());
        STATEMENTS.forEach(format -> forms.add(format.suffix()));
        if (ACTORS.contains(list)) {
            forms.add(GRAPHML);
        }
        return forms;
    }

    /** The file that a request wants in one of these forms, for a client whose turn it is. */
    ResponseEntity<byte[]> send(
            ListRequest wanted,
            Page page,
            QueryTicket ticket,
            HttpServletRequest request,
            HttpServletResponse response) {
        ListAddress here = wanted.address();
        ListView view = views.view(here.list());
        String server = address.of(request);
        String tag = Freshness.tagOf(view.revision(), server, page.here());
        response.setHeader(HttpHeaders.CACHE_CONTROL, Freshness.PUBLIC);
        if (Freshness.isKnown(tag, request, response)) {
            return ResponseEntity.status(304).eTag(tag).build();
        }
        ListSelection selection = view.select(here.choice(), page.language());
        if (wanted.page() > parts(wanted.format(), selection)) {
            throw ListRequest.notFound(request);
        }
        File file = write(new Order(wanted, view, selection, page, server), ticket);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .eTag(tag)
                .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .header(HttpHeaders.CONTENT_LANGUAGE, page.lang())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"mithaq-" + here.list().code() + "." + file.suffix() + "\"");
        file.next().ifPresent(next -> answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\""));
        return answer.body(file.body());
    }

    /** How many parts a file has; of one that is whole any part is the whole. */
    private static int parts(String form, ListSelection selection) {
        int rows = selection.rows().size();
        return statements(form).isEmpty()
                ? Integer.MAX_VALUE
                : Math.max(1, (rows + ListedThings.MOST - 1) / ListedThings.MOST);
    }

    private static Optional<DocumentFormat> statements(String form) {
        return STATEMENTS.stream()
                .filter(format -> format.suffix().equals(form))
                .findFirst();
    }

    private File write(Order order, QueryTicket ticket) {
        String form = order.wanted().format();
        if (form.equals(GRAPHML)) {
            Set<String> actors = order.rows().stream().map(ListRow::iri).collect(toSet());
            byte[] network =
                    GraphMl.write(networks.among(actors, ticket), order.page().language());
            return new File(network, GraphMl.MEDIA_TYPE + ";charset=utf-8", GRAPHML, Optional.empty());
        }
        Optional<DocumentFormat> statements = statements(form);
        return statements.isPresent() ? statements(order, statements.get()) : table(order, form);
    }

    private File table(Order order, String form) {
        ListFile table =
                new ListFile(order.view(), order.selection(), order.wanted().address(), order.page());
        byte[] body = table.write(form, order.server());
        return new File(body, ListFile.mediaType(form), ListFile.suffix(form), Optional.empty());
    }

    private File statements(Order order, DocumentFormat format) {
        int number = order.wanted().page();
        int size = order.rows().size();
        int from = (number - 1) * ListedThings.MOST;
        int to = Math.min(size, from + ListedThings.MOST);
        Page page = order.page();
        String title = new ListWords(page).title(order.view().kind());
        Optional<String> next = to < size ? Optional.of(order.part(number + 1)) : Optional.empty();
        Graph graph = resources.describe(new ListedThings(
                order.part(number),
                NodeFactory.createLiteralLang(title, page.lang()),
                order.view().revision(),
                size,
                order.rows().subList(from, to).stream().map(ListRow::iri).toList(),
                next));
        byte[] body = format == DocumentFormat.TURTLE ? DocumentWriter.turtle(graph) : DocumentWriter.jsonLd(graph);
        return new File(body, format.contentType(), format.suffix(), next);
    }
}
