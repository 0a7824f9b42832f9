package org.mithaq.web.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.mithaq.browse.Facet;
import org.mithaq.browse.FacetValue;
import org.mithaq.browse.ListRow;
import org.mithaq.browse.ListSelection;
import org.mithaq.browse.ListView;
import org.mithaq.browse.ThingName;
import org.mithaq.publish.csv.CsvText;
import org.mithaq.publish.export.table.AnswerFacts;
import org.mithaq.publish.export.table.Cell;
import org.mithaq.publish.export.table.ListedTable;
import org.mithaq.publish.export.table.Table;
import org.mithaq.publish.export.table.TableForm;
import org.mithaq.publish.export.table.TableWriter;
import org.mithaq.web.page.Page;

/**
 * All that a choice leaves of a list, as a file.
 *
 * <p><em>Shape</em>: in the forms for people a name is a link, and names are in the language of the page; in {@code csv}, for
 * programs, {@code iri,name_ar,name_en,name_fr,date}, then each facet by IRIs or codes, several separated by a space.
 */
final class ListFile {

    /** For programs. */
    static final String CSV = "csv";

    private static final List<String> LANGUAGES = List.of("ar", "en", "fr");

    private final ListView view;
    private final ListSelection selection;
    private final ListAddress address;
    private final Page page;

    ListFile(ListView view, ListSelection selection, ListAddress address, Page page) {
        this.view = view;
        this.selection = selection;
        this.address = address;
        this.page = page;
    }

    /** The names of all forms. */
    static List<String> forms() {
        return Stream.concat(Stream.of(CSV), TableForm.words().stream()).toList();
    }

    /** What the name of a file in a form ends with. */
    static String suffix(String form) {
        return TableForm.named(form).map(TableForm::suffix).orElse(CSV);
    }

    /** The media type of a form. */
    static String mediaType(String form) {
        return TableForm.named(form).map(TableForm::mediaType).orElse("text/csv;header=present;charset=utf-8");
    }

    /**
     * The file.
     *
     * @param server the address under which readers reach the installation
     */
    byte[] write(String form, String server) {
        Optional<TableForm> table = TableForm.named(form);
        return table.isPresent() ? TableWriter.write(table(server), table.get()) : csv();
    }

    private Table table(String server) {
        ListWords words = new ListWords(page);
        List<String> columns = new ArrayList<>(List.of(page.text("page.browse.column.name")));
        view.kind().facets().forEach(facet -> columns.add(words.heading(view.kind(), facet)));
        columns.add(page.text("page.browse.column.date"));
        columns.add(page.text("page.browse.column.iri"));
        List<List<Cell>> rows =
                selection.rows().stream().map(row -> cells(row, words)).toList();
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        address.choice().chosen().forEach((facet, keys) -> parameters.put(words.heading(view.kind(), facet), keys));
        AnswerFacts facts = new AnswerFacts(
                words.title(view.kind()), server + page.href(address.text()), parameters, 1, Optional.empty());
        return ListedTable.of(page.language(), columns, rows, facts, view.revision());
    }

    private List<Cell> cells(ListRow row, ListWords words) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Link(row.name().in(page.language()).text(), row.iri()));
        view.kind().facets().forEach(facet -> cells.add(new Cell.Text(words.text(view, row, facet))));
        cells.add(date(row));
        cells.add(new Cell.Text(row.iri()));
        return cells;
    }

    private static Cell date(ListRow row) {
        boolean isDay = row.dates().size() == 1
                && row.dates().get(0).equals(row.start())
                && row.start().length() == 10;
        return isDay ? new Cell.Day(LocalDate.parse(row.start())) : new Cell.Text(String.join(" ", row.dates()));
    }

    private byte[] csv() {
        CsvText csv = CsvText.forPrograms();
        List<String> columns = new ArrayList<>(List.of("iri"));
        LANGUAGES.forEach(tag -> columns.add("name_" + tag));
        columns.add("date");
        view.kind().facets().forEach(facet -> columns.add(facet.code()));
        line(csv, columns.stream());
        for (ListRow row : selection.rows()) {
            Stream<String> names = LANGUAGES.stream()
                    .map(tag ->
                            row.name().exactlyIn(tag).map(ThingName.Text::text).orElse(""));
            Stream<String> facets = view.kind().facets().stream().map(facet -> terms(row, facet));
            Stream<String> date = Stream.of(String.join(" ", row.dates()));
            line(csv, Stream.of(Stream.of(row.iri()), names, date, facets).flatMap(each -> each));
        }
        return csv.bytes();
    }

    private String terms(ListRow row, Facet facet) {
        return view.values(row, facet).stream()
                .map(FacetValue::node)
                .map(ListFile::term)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String term(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.getURI();
    }

    private static void line(CsvText csv, Stream<String> cells) {
        cells.forEachOrdered(csv::exact);
        csv.end();
    }
}
