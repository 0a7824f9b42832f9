package org.mithaq.web.picture;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mithaq.publish.picture.CountryMap;
import org.mithaq.publish.picture.Drawing;
import org.mithaq.publish.picture.Happenings;
import org.mithaq.publish.picture.MapDrawing;
import org.mithaq.publish.picture.MapMeasure;
import org.mithaq.publish.picture.PictureNames;
import org.mithaq.publish.picture.PictureTable;
import org.mithaq.query.Snapshot;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.web.page.Page;
import org.mithaq.web.page.Word;

/** {@code /{language}/pictures/map?count=}: how much there is by country; as a page, a drawing and a table. */
final class MapPicture implements PictureWithTable<MapMeasure> {

    private static final String COUNT = "count";
    private static final List<MapMeasure> MEASURES = List.of(MapMeasure.values());

    private final PictureReads reads;

    MapPicture(PictureReads reads) {
        this.reads = reads;
    }

    /**
     * A country.
     *
     * @param counts in the order of the measures
     * @param placed whether the map shows it
     */
    record Row(String iri, Word name, List<Integer> counts, boolean placed) {}

    @Override
    public String name() {
        return "map";
    }

    @Override
    public String[] parameters() {
        return new String[] {COUNT};
    }

    @Override
    public MapMeasure wanted(PictureParameters parameters) {
        String code =
                parameters.choice(COUNT, MEASURES.stream().map(MapMeasure::code).toList());
        return MEASURES.stream()
                .filter(measure -> measure.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Map<String, Object> model(MapMeasure measure, QueryTicket ticket, Page page) {
        return reads.read(ticket, (all, snapshot) -> model(measure, all, snapshot, page));
    }

    @Override
    public Drawing drawing(MapMeasure measure, QueryTicket ticket, Page page) {
        return reads.read(ticket, (all, snapshot) -> {
            CountryMap map = CountryMap.of(all, measure);
            return MapDrawing.of(map, names(map, snapshot, page), PictureWords.wording(page));
        });
    }

    @Override
    public byte[] table(MapMeasure measure, QueryTicket ticket, Page page) {
        return reads.read(ticket, (all, snapshot) -> {
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
}
