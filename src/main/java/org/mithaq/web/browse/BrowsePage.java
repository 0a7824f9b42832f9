package org.mithaq.web.browse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.browse.Facet;
import org.mithaq.browse.FacetValue;
import org.mithaq.browse.GraphCounts;
import org.mithaq.browse.ListKind;
import org.mithaq.browse.ListOrder;
import org.mithaq.browse.ListSelection;
import org.mithaq.browse.ListView;
import org.mithaq.browse.ListViews;
import org.mithaq.vocab.IriScheme;
import org.mithaq.web.http.QueryAdmission;
import org.mithaq.web.page.Page;
import org.mithaq.web.page.PageWriter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /{language}/browse} and {@code /{language}/browse/{list}}: what there is, and lists with facets, also as files. */
@RestController
final class BrowsePage {

    private static final int SIZE = 30;

    private final ListViews views;
    private final QueryAdmission admission;
    private final PageWriter pages;
    private final ListFiles files;

    BrowsePage(ListViews views, QueryAdmission admission, PageWriter pages, ListFiles files) {
        this.views = views;
        this.admission = admission;
        this.pages = pages;
        this.files = files;
    }

    /** A list, and how many things it has. */
    record Listed(String title, String about, String count, String address) {}

    /** Something else to see of a list. */
    record Choice(String label, String address, boolean current) {}

    @GetMapping("/{language:ar|en|fr}/browse")
    @Nullable
    ResponseEntity<byte[]> lists(
            @PathVariable("language") String tag, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Page page = pages.page(tag, request).section("browse").style("css/browse.css");
        page.title(page.text("page.browse"));
        GraphCounts counts = admission.answer(request, () -> page, (read, ticket) -> views.counts());
        return pages.answer(page, "browse/lists", Map.of("lists", listed(counts, page)), request, response);
    }

    /** All lists that have anything, with their sizes. */
    static List<Listed> listed(GraphCounts counts, Page page) {
        return Stream.of(ListKind.values())
                .filter(list -> counts.of().get(list) > 0)
                .map(list -> new Listed(
                        new ListWords(page).title(list),
                        page.text("page.browse.about." + list.code()),
                        page.number(counts.of().get(list)),
                        page.href(ListAddress.of(list).text())))
                .toList();
    }

    @GetMapping("/{language:ar|en|fr}/browse/{list}")
    @Nullable
    ResponseEntity<byte[]> list(
            @PathVariable("language") String tag,
            @PathVariable("list") String name,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Page page = pages.page(tag, request).section("browse").style("css/browse.css");
        return admission.answer(
                request,
                () -> wanted(name, request),
                (wanted, ticket) -> wanted.format().isEmpty()
                        ? page(wanted, page, request, response)
                        : files.send(wanted, page, ticket, request, response));
    }

    private static ListRequest wanted(String name, HttpServletRequest request) {
        ListRequest wanted = ListRequest.of(name, request);
        if (!wanted.format().isEmpty()
                && !ListFiles.forms(wanted.address().list()).contains(wanted.format())) {
            throw ListRequest.wrong(ListRequest.FORMAT);
        }
        return wanted;
    }

    private @Nullable ResponseEntity<byte[]> page(
            ListRequest wanted, Page page, HttpServletRequest request, HttpServletResponse response) {
        ListAddress here = wanted.address();
        ListView view = views.view(here.list());
        ListSelection selection = view.select(here.choice(), page.language());
        int total = selection.rows().size();
        int last = Math.max(1, (total + SIZE - 1) / SIZE);
        if (wanted.page() > last) {
            throw ListRequest.notFound(request);
        }
        ListWords words = new ListWords(page);
        FacetBlocks facets = new FacetBlocks(page, here);
        page.title(words.title(here.list()));
        Map<String, Object> model = new HashMap<>();
        model.put("list", here.list().code());
        model.put("size", view.size());
        model.put("total", total);
        model.put("rows", rows(view, selection, wanted.page(), words));
        model.put("facets", facets.blocks(selection));
        model.put("chips", facets.chips(known(view, here)));
        model.put("whole", page.href(ListAddress.of(here.list()).text()));
        model.put("words", here.choice().words());
        model.put("hidden", here.parameters());
        model.put("orders", orders(here, page));
        model.put("files", files(here, page));
        model.put("number", wanted.page());
        model.put("last", last);
        model.put("address", page.href(here.with(ListRequest.PAGE, "")));
        return pages.answer(page, "browse/list", model, request, response);
    }

    private static List<ListWords.Row> rows(ListView view, ListSelection selection, int page, ListWords words) {
        return selection.rows().stream()
                .skip((page - 1L) * SIZE)
                .limit(SIZE)
                .map(row -> words.row(view, row))
                .toList();
    }

    /** The values that are chosen, as far as the list has them. */
    private static Map<Facet, List<FacetValue>> known(ListView view, ListAddress here) {
        Map<Facet, List<FacetValue>> known = new EnumMap<>(Facet.class);
        here.choice().chosen().forEach((facet, keys) -> known.put(facet, view.values(facet, keys)));
        return known;
    }

    private static List<Choice> orders(ListAddress here, Page page) {
        List<ListOrder> orders = here.list().orders();
        return orders.stream()
                .map(order -> new Choice(
                        page.text("page.browse.sort." + order.code()),
                        page.href(here.ordered(order).text()),
                        order == here.choice().order()))
                .toList();
    }

    private static List<Choice> files(ListAddress here, Page page) {
        List<Choice> files = new ArrayList<>();
        for (String form : ListFiles.forms(here.list())) {
            files.add(new Choice(
                    page.text("page.browse.file." + form), page.href(here.with(ListRequest.FORMAT, form)), false));
        }
        calendar(here).ifPresent(calendar -> files.add(new Choice(page.text("page.browse.file.ics"), calendar, false)));
        return files;
    }

    /** The calendar of the same meetings, where there is one: it can be chosen by one country and one network. */
    private static Optional<String> calendar(ListAddress here) {
        Map<Facet, List<String>> chosen = here.choice().chosen();
        boolean same = here.list() == ListKind.MEETINGS
                && here.choice().words().isEmpty()
                && chosen.entrySet().stream()
                        .allMatch(each -> (each.getKey() == Facet.COUNTRY || each.getKey() == Facet.NETWORK)
                                && each.getValue().size() == 1
                                && IriScheme.ofPath(each.getValue().get(0)).isPresent());
        if (!same) {
            return Optional.empty();
        }
        List<String> parameters = chosen.entrySet().stream()
                .map(each -> each.getKey().code() + "="
                        + IriScheme.ofPath(each.getValue().get(0)).orElseThrow())
                .toList();
        return Optional.of("/api/calendar.ics" + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters)));
    }
}
