package org.mithaq.publish.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.publish.csv.CsvText;

/** The tables beside pictures as CSV in UTF-8: IRIs, and names for a reader beside them; dates in EDTF. */
public final class PictureTable {

    private PictureTable() {}

    /** A line for each thing that happened, those of the drawing and the others. */
    public static byte[] timeline(List<Happening> all, PictureNames names, Wording wording) {
        CsvText csv = CsvText.forSpreadsheets().line(List.of("iri", "kind", "date", "name", "actors", "objectives"));
        for (Happening each : all) {
            csv.line(List.of(
                    each.iri(),
                    each.kind().code(),
                    each.spell() == null ? "" : each.spell().edtf(),
                    wording.nameOf(each, names).text(),
                    String.join(" ", each.actors()),
                    String.join(" ", each.objectives())));
        }
        return csv.bytes();
    }

    /** A line for each actor, a column for each objective; an empty cell where no source that was read says so. */
    public static byte[] coverage(Coverage coverage, PictureNames names) {
        List<String> heading = new ArrayList<>(List.of("iri", "name"));
        coverage.objectives().forEach(objective -> heading.add(String.valueOf(objective.number())));
        heading.add("total");
        CsvText csv = CsvText.forSpreadsheets().line(heading);
        for (Coverage.Row row : coverage.rows()) {
            csv.line(Stream.of(
                            Stream.of(row.actor(), names.of(row.actor()).text()),
                            row.counts().stream().map(count -> count == 0 ? "" : String.valueOf(count)),
                            Stream.of(String.valueOf(row.total())))
                    .flatMap(cells -> cells));
        }
        return csv.bytes();
    }

    /** A line for each country. */
    public static byte[] map(CountryMap map, PictureNames names) {
        Stream<String> measures = Stream.of(MapMeasure.values()).map(MapMeasure::code);
        CsvText csv = CsvText.forSpreadsheets().line(Stream.concat(Stream.of("iri", "codes", "name"), measures));
        for (CountryMap.Row row : map.rows()) {
            csv.line(Stream.concat(
                    Stream.of(
                            row.state(),
                            row.codes().stream().collect(Collectors.joining(" ")),
                            names.of(row.state()).text()),
                    Stream.of(MapMeasure.values()).map(measure -> String.valueOf(row.count(measure)))));
        }
        return csv.bytes();
    }
}
