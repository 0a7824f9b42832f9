package org.mithaq.web.picture;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.publish.picture.Coverage;
import org.mithaq.publish.picture.CoverageDrawing;
import org.mithaq.publish.picture.Drawing;
import org.mithaq.publish.picture.Happening;
import org.mithaq.publish.picture.HappeningKind;
import org.mithaq.publish.picture.Happenings;
import org.mithaq.publish.picture.Objective;
import org.mithaq.publish.picture.PictureNames;
import org.mithaq.publish.picture.PictureTable;
import org.mithaq.query.Snapshot;
import org.mithaq.query.admission.QueryTicket;
import org.mithaq.web.page.Page;
import org.mithaq.web.page.Word;

/**
 * {@code /{language}/pictures/coverage?kind=}: which actors did how much that addresses which objectives of the Global Compact;
 * as a page, a drawing and a table. {@code kind} may be given several times.
 */
final class CoveragePicture implements PictureWithTable<Set<HappeningKind>> {

    private static final String KIND = "kind";
    private static final List<HappeningKind> KINDS =
            List.of(HappeningKind.COMMITMENT, HappeningKind.STATEMENT, HappeningKind.MEETING);

    private final PictureReads reads;

    CoveragePicture(PictureReads reads) {
        this.reads = reads;
    }

    /** An actor. */
    record Row(String iri, Word name, List<Cell> cells, int total) {}

    /**
     * A number in the matrix.
     *
     * @param address where what is counted is shown in the order of time
     * @param says what is counted, in words
     */
    record Cell(int count, int strength, String address, String says) {}

    /** A column of the matrix; its address is as that of a cell. */
    record Column(int number, String iri, Word name, int total, String address) {}

    /**
     * What numbers come from.
     *
     * @param naming how much of a kind names an objective
     * @param all how much there is of the kind
     * @param address the list of the kind
     */
    record Filling(String kind, int naming, int all, String address) {}

    @Override
    public String name() {
        return "coverage";
    }

    @Override
    public String[] parameters() {
        return new String[] {KIND + "[]"};
    }

    @Override
    public Set<HappeningKind> wanted(PictureParameters parameters) {
        List<String> codes =
                parameters.choices(KIND, KINDS.stream().map(HappeningKind::code).toList());
        return KINDS.stream()
                .filter(kind -> codes.isEmpty() || codes.contains(kind.code()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(HappeningKind.class)));
    }

    /** The table is the drawing. */
    @Override
    public void dress(Page page) {
        page.style("css/pictures.css").script("js/pictures.js");
    }

    @Override
    public Map<String, Object> model(Set<HappeningKind> kinds, QueryTicket ticket, Page page) {
        return reads.read(ticket, (all, snapshot) -> model(kinds, all, snapshot, page));
    }

    @Override
    public Drawing drawing(Set<HappeningKind> kinds, QueryTicket ticket, Page page) {
        return reads.read(ticket, (all, snapshot) -> {
            Coverage coverage = Coverage.of(all, kinds, Coverage.MOST);
            return CoverageDrawing.of(coverage, names(coverage, snapshot, page), PictureWords.wording(page));
        });
    }

    @Override
    public byte[] table(Set<HappeningKind> kinds, QueryTicket ticket, Page page) {
        return reads.read(ticket, (all, snapshot) -> {
            Coverage coverage = Coverage.of(all, kinds, Integer.MAX_VALUE);
            return PictureTable.coverage(coverage, names(coverage, snapshot, page));
        });
    }

    private static Map<String, Object> model(Set<HappeningKind> kinds, Happenings all, Snapshot snapshot, Page page) {
        Coverage coverage = Coverage.of(all, kinds, Coverage.MOST);
        PictureNames names = names(coverage, snapshot, page);
        List<Column> columns = columns(coverage, names, page);
        Map<String, Object> model = new HashMap<>();
        model.put("kinds", KINDS.stream().map(HappeningKind::code).toList());
        model.put("chosen", kinds.stream().map(HappeningKind::code).toList());
        model.put("columns", columns);
        model.put(
                "rows",
                coverage.rows().stream()
                        .map(row -> row(row, columns, names, page))
                        .toList());
        model.put("actors", coverage.actors());
        model.put("anything", coverage.totals().stream().anyMatch(total -> total > 0));
        model.put(
                "fillings",
                KINDS.stream()
                        .filter(kinds::contains)
                        .map(kind -> filling(kind, all, page))
                        .toList());
        return model;
    }

    private static Filling filling(HappeningKind kind, Happenings all, Page page) {
        List<Happening> ofKind =
                all.all().stream().filter(happening -> happening.kind() == kind).toList();
        long naming = ofKind.stream()
                .filter(happening -> !happening.objectives().isEmpty())
                .count();
        return new Filling(kind.code(), (int) naming, ofKind.size(), page.href("browse/" + kind.code() + "s"));
    }

    private static List<Column> columns(Coverage coverage, PictureNames names, Page page) {
        return Stream.iterate(0, i -> i < coverage.objectives().size(), i -> i + 1)
                .map(i -> column(coverage.objectives().get(i), coverage.totals().get(i), names, page))
                .toList();
    }

    private static Column column(Objective objective, int total, PictureNames names, Page page) {
        return new Column(
                objective.number(),
                objective.iri(),
                PictureWords.word(names.of(objective.iri()), page),
                total,
                page.href("pictures/timeline?objective=" + PictureParameters.encoded(objective.iri())));
    }

    private static Row row(Coverage.Row row, List<Column> columns, PictureNames names, Page page) {
        Word name = PictureWords.word(names.of(row.actor()), page);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int count = row.counts().get(i);
            String address = "pictures/timeline?actor=" + PictureParameters.encoded(row.actor()) + "&objective="
                    + PictureParameters.encoded(columns.get(i).iri());
            String says = page.text(
                    "page.picture.coverage.cell",
                    Map.of("count", count, "number", columns.get(i).number(), "actor", name.text()));
            cells.add(new Cell(count, Coverage.strength(count), page.href(address), says));
        }
        return new Row(row.actor(), name, cells, row.total());
    }

    private static PictureNames names(Coverage coverage, Snapshot snapshot, Page page) {
        List<String> iris = new ArrayList<>();
        coverage.rows().forEach(row -> iris.add(row.actor()));
        coverage.objectives().forEach(objective -> iris.add(objective.iri()));
        return PictureNames.of(iris, page.language(), snapshot);
    }
}
