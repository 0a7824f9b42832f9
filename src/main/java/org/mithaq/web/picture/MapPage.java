package org.mithaq.web.picture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.publish.picture.CountryMap;
import org.mithaq.publish.picture.Happenings;
import org.mithaq.publish.picture.MapDrawing;
import org.mithaq.publish.picture.MapMeasure;
import org.mithaq.publish.picture.PictureNames;
import org.mithaq.publish.picture.PictureTable;
import org.mithaq.query.Snapshot;
import org.mithaq.web.page.Page;
import org.mithaq.web.page.PageWriter;
import org.mithaq.web.page.Word;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /{language}/pictures/map?count=}: how much there is by country; as a page, a drawing and a table. */
@RestController
final class MapPage {

    private static final String ADDRESS = "/{language:ar|en|fr}/pictures/map";
    private static final String NAME = "map";
    private static final List<MapMeasure> MEASURES = List.of(MapMeasure.values());

    private final PictureAnswers answers;
    private final PictureReads reads;
    private final PageWriter pages;

    MapPage(PictureAnswers answers, PictureReads reads, PageWriter pages) {
        this.answers = answers;
        this.reads = reads;
        this.pages = pages;
    }

    /**
     * A country.
     *
     * @param counts in the order of the measures
     * @param placed whether the map shows it
     */
    record Row(String iri, Word name, List<Integer> counts, boolean placed) {}

    @GetMapping(ADDRESS)
    @Nullable
    ResponseEntity<byte[]> page(
            @PathVariable("language") String tag, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Page page = pages.page(tag, request).section("pictures");
        page.title(page.text("page.picture.map"))
                .style("css/drawing.css")
                .style("css/pictures.css")
                .script("js/pictures.js");
        Map<String, Object> model = reads.answer(
                request, () -> measure(request), (measure, all, snapshot) -> model(measure, all, snapshot, page));
        model.put("query", parameters(request).query());
        return pages.answer(page, "pictures/map", model, request, response);
    }

    @GetMapping(ADDRESS + ".svg")
    @Nullable
    ResponseEntity<byte[]> svg(
            @PathVariable("language") String tag, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answers.svg(NAME, tag, request, response, () -> measure(request), (measure, all, snapshot, page) -> {
            CountryMap map = CountryMap.of(all, measure);
            return MapDrawing.of(map, names(map, snapshot, page), PictureWords.wording(page));
        });
    }

    @GetMapping(ADDRESS + ".csv")
    @Nullable
    ResponseEntity<byte[]> csv(
            @PathVariable("language") String tag, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answers.csv(NAME, tag, request, response, () -> measure(request), (measure, all, snapshot, page) -> {
            CountryMap map = CountryMap.of(all, measure);
            return PictureTable.map(map, names(map, snapshot, page));
        });
    }

    private static Map<String, Object> model(MapMeasure measure, Happenings all, Snapshot snapshot, Page page) {
        CountryMap map = CountryMap.of(all, measure);
        PictureNames names = names(map, snapshot, page);
        Map<String, Object> model = new HashMap<>();
        model.put("measures", MEASURES.stream().map(MapMeasure::code).toList());
        model.put("measure", measure.code());
        model.put("drawing", MapDrawing.of(map, names, PictureWords.wording(page)));
        model.put("rows", map.rows().stream().map(row -> row(row, names, page)).toList());
        return model;
    }

    private static Row row(CountryMap.Row row, PictureNames names, Page page) {
        return new Row(
                row.state(),
                PictureWords.word(names.of(row.state()), page),
                MEASURES.stream().map(row::count).toList(),
                MapDrawing.hasPlace(row));
    }

    private static PictureNames names(CountryMap map, Snapshot snapshot, Page page) {
        return PictureNames.of(map.rows().stream().map(CountryMap.Row::state).toList(), page.language(), snapshot);
    }

    private static PictureParameters parameters(HttpServletRequest request) {
        return new PictureParameters(request, "count");
    }

    private static MapMeasure measure(HttpServletRequest request) {
        String code = parameters(request)
                .choice("count", MEASURES.stream().map(MapMeasure::code).toList());
        return Stream.of(MapMeasure.values())
                .filter(measure -> measure.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
