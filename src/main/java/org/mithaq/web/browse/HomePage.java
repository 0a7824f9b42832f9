package org.mithaq.web.browse;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mithaq.browse.Facet;
import org.mithaq.browse.ListChoice;
import org.mithaq.browse.ListKind;
import org.mithaq.browse.ListOrder;
import org.mithaq.browse.ListView;
import org.mithaq.browse.ListViews;
import org.mithaq.vocab.OpenLicence;
import org.mithaq.vocab.Release;
import org.mithaq.web.http.PublicAddress;
import org.mithaq.web.http.QueryAdmission;
import org.mithaq.web.page.Page;
import org.mithaq.web.page.PageWriter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /{language}/}: what the graph holds, what is new in it, and the ways into it. */
@RestController
final class HomePage {

    private static final int SHOWN = 5;
    private static final Map<Facet, List<String>> HELD = Map.of(Facet.STATUS, List.of("activity-status/held"));
    private static final Map<Facet, List<String>> PLANNED = Map.of(Facet.STATUS, List.of("activity-status/planned"));

    private final ListViews views;
    private final QueryAdmission admission;
    private final PageWriter pages;
    private final PublicAddress address;

    HomePage(ListViews views, QueryAdmission admission, PageWriter pages, PublicAddress address) {
        this.views = views;
        this.admission = admission;
        this.pages = pages;
        this.address = address;
    }

    /**
     * A few things of a list.
     *
     * @param heading key of a message
     * @param address of all of them
     */
    record Glance(String heading, List<ListWords.Row> rows, String address) {}

    /**
     * A way in.
     *
     * @param name of the section of the navigation
     * @param example where an example of it is
     */
    record Way(String name, String address, String example) {}

    @GetMapping("/{language:ar|en|fr}/")
    @Nullable
    ResponseEntity<byte[]> home(
            @PathVariable("language") String tag, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Page page = pages.page(tag, request).style("css/browse.css");
        Map<String, Object> model = admission.answer(request, () -> page, (read, ticket) -> model(page));
        model.put("server", address.of(request) + page.href(""));
        return pages.answer(page, "browse/home", model, request, response);
    }

    private Map<String, Object> model(Page page) {
        ListViews.Together lists = views.together(EnumSet.of(ListKind.SOURCES, ListKind.MEETINGS));
        Map<String, Object> model = new HashMap<>();
        model.put("lists", BrowsePage.listed(lists.counts(), page));
        model.put("sources", glance("sources", lists.view(ListKind.SOURCES), Map.of(), page));
        model.put("held", glance("held", lists.view(ListKind.MEETINGS), HELD, page));
        model.put("planned", glance("planned", lists.view(ListKind.MEETINGS), PLANNED, page));
        model.put(
                "ways",
                List.of(
                        new Way("browse", page.href("browse"), page.href("browse/meetings?country=state/morocco")),
                        new Way("pictures", page.href("pictures"), page.href("pictures/network")),
                        new Way("ask", page.href("ask"), page.href("ask/quality/contradicting-claims"))));
        model.put("revision", lists.counts().revision());
        model.put("release", Release.version());
        model.put("licence", OpenLicence.NAME);
        return model;
    }

    private static Glance glance(String heading, ListView view, Map<Facet, List<String>> chosen, Page page) {
        ListAddress all = new ListAddress(view.kind(), new ListChoice(chosen, "", ListOrder.NEWEST));
        ListWords words = new ListWords(page);
        List<ListWords.Row> rows = view.select(all.choice(), page.language()).rows().stream()
                .limit(SHOWN)
                .map(row -> words.row(view, row))
                .toList();
        return new Glance("page.home." + heading, rows, page.href(all.text()));
    }
}
