package org.mithaq.web.picture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.publish.picture.Happening;
import org.mithaq.publish.picture.Happenings;
import org.mithaq.publish.picture.Objective;
import org.mithaq.publish.picture.PictureNames;
import org.mithaq.publish.picture.PictureTable;
import org.mithaq.publish.picture.Timeline;
import org.mithaq.publish.picture.TimelineDrawing;
import org.mithaq.publish.picture.TimelineFilter;
import org.mithaq.query.Snapshot;
import org.mithaq.web.page.Page;
import org.mithaq.web.page.PageWriter;
import org.mithaq.web.page.Word;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /{language}/pictures/timeline?network=&actor=&objective=&from=&to=}: what happened, in the order of time; as a page, a
 * drawing and a table.
 */
@RestController
final class TimelinePage {

    private static final String ADDRESS = "/{language:ar|en|fr}/pictures/timeline";
    private static final String NAME = "timeline";
    private static final int MOST_ACTORS = 150;

    private final PictureAnswers answers;
    private final PictureReads reads;
    private final PageWriter pages;

    TimelinePage(PictureAnswers answers, PictureReads reads, PageWriter pages) {
        this.answers = answers;
        this.reads = reads;
        this.pages = pages;
    }

    /**
     * A line of the table.
     *
     * @param date EDTF; null when no source tells
     */
    record Row(String iri, Word name, String kind, @Nullable String date, List<Option> actors, int moreActors) {}

    @GetMapping(ADDRESS)
    @Nullable
    ResponseEntity<byte[]> page(
            @PathVariable("language") String tag, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Page page = pages.page(tag, request).section("pictures");
        page.title(page.text("page.picture.timeline"))
                .style("css/drawing.css")
                .style("css/pictures.css")
                .script("js/pictures.js");
        Map<String, Object> model = reads.answer(
                request, () -> filter(request), (filter, all, snapshot) -> model(filter, all, snapshot, page));
        model.put("query", parameters(request).query());
        return pages.answer(page, "pictures/timeline", model, request, response);
    }

    @GetMapping(ADDRESS + ".svg")
    @Nullable
    ResponseEntity<byte[]> svg(
            @PathVariable("language") String tag, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answers.svg(NAME, tag, request, response, () -> filter(request), (filter, all, snapshot, page) -> {
            Timeline timeline = Timeline.of(all, filter);
            PictureNames names = PictureNames.of(Timeline.toName(timeline.drawn()), page.language(), snapshot);
            return TimelineDrawing.of(timeline, names, PictureWords.wording(page));
        });
    }

    @GetMapping(ADDRESS + ".csv")
    @Nullable
    ResponseEntity<byte[]> csv(
            @PathVariable("language") String tag, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answers.csv(NAME, tag, request, response, () -> filter(request), (filter, all, snapshot, page) -> {
            List<Happening> wanted = Timeline.of(all, filter).all();
            PictureNames names = PictureNames.of(Timeline.toName(wanted), page.language(), snapshot);
            return PictureTable.timeline(wanted, names, PictureWords.wording(page));
        });
    }

    private static Map<String, Object> model(TimelineFilter filter, Happenings all, Snapshot snapshot, Page page) {
        Timeline timeline = Timeline.of(all, filter);
        List<String> actors = mostActive(all, filter.actor());
        List<String> iris = new ArrayList<>(Timeline.toName(timeline.listed()));
        iris.addAll(actors);
        iris.addAll(all.members().keySet());
        all.objectives().forEach(objective -> iris.add(objective.iri()));
        PictureNames names = PictureNames.of(iris, page.language(), snapshot);
        Map<String, Object> model = new HashMap<>();
        model.put("filter", filter);
        model.put("networks", PictureWords.options(all.members().keySet(), names, page));
        model.put("actors", PictureWords.options(actors, names, page));
        model.put("objectives", objectives(all.objectives(), names, page));
        model.put("drawn", timeline.drawn().size());
        model.put("others", timeline.others().size());
        model.put("drawing", TimelineDrawing.of(timeline, names, PictureWords.wording(page)));
        model.put(
                "rows",
                timeline.listed().stream().map(each -> row(each, names, page)).toList());
        return model;
    }

    private static Row row(Happening happening, PictureNames names, Page page) {
        List<Option> actors = happening.actors().stream()
                .limit(3)
                .map(actor -> new Option(actor, PictureWords.word(names.of(actor), page)))
                .toList();
        return new Row(
                happening.iri(),
                PictureWords.word(PictureWords.wording(page).nameOf(happening, names), page),
                page.text("page.picture.one." + happening.kind().code()),
                happening.spell() == null ? null : happening.spell().edtf(),
                actors,
                happening.actors().size() - actors.size());
    }

    private static List<Option> objectives(List<Objective> objectives, PictureNames names, Page page) {
        return objectives.stream()
                .map(each -> new Option(each.iri(), PictureWords.word(names.of(each.iri()), page)))
                .toList();
    }

    /** Those with most, and the one that is wanted. */
    private static List<String> mostActive(Happenings all, Optional<String> wanted) {
        List<String> actors =
                new ArrayList<>(all.actors().stream().limit(MOST_ACTORS).toList());
        wanted.filter(actor -> !actors.contains(actor)).ifPresent(actors::add);
        return actors;
    }

    private static PictureParameters parameters(HttpServletRequest request) {
        return new PictureParameters(request, "network", "actor", "objective", "from", "to");
    }

    private static TimelineFilter filter(HttpServletRequest request) {
        PictureParameters parameters = parameters(request);
        Optional<Integer> from = parameters.year("from");
        Optional<Integer> to = parameters.year("to");
        if (from.isPresent() && to.isPresent() && from.get() > to.get()) {
            throw PictureParameters.wrong("to");
        }
        return new TimelineFilter(
                parameters.iri("network"), parameters.iri("actor"), parameters.iri("objective"), from, to);
    }
}
