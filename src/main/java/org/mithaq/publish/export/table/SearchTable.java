package org.mithaq.publish.export.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.search.SearchHit;
import org.mithaq.search.SearchResult;

/** What a search found, as a table. */
public final class SearchTable {

    private static final List<String> COLUMNS =
            List.of("thing", "classes", "matchedName", "language", "match", "score", "iri", "records");
    private static final int DECIMALS = 3;

    private SearchTable() {}

    /** Where the table comes from. */
    public static AnswerFacts facts(String address, Map<String, List<String>> parameters, int page, Language language) {
        return new AnswerFacts(
                Messages.in(language).text("export.search"), address, parameters, page, Optional.empty());
    }

    /**
     * The table of a page of what was found.
     *
     * @param offset how many hits stand before it
     * @param classLabel the name of a class for the reader
     */
    public static Table of(
            SearchResult result,
            int offset,
            AnswerFacts facts,
            Function<String, String> classLabel,
            Language language) {
        Messages messages = Messages.in(language);
        ColumnHeadings headings = new ColumnHeadings(messages);
        List<List<Cell>> rows = result.hits().stream()
                .map(hit -> row(hit, classLabel, messages))
                .toList();
        boolean hasNext = offset + result.hits().size() < result.total();
        List<Table.Fact> about = new ArrayList<>(
                AboutTable.of(facts, result.revision(), result.hits().size(), hasNext, messages));
        return new Table(language, COLUMNS.stream().map(headings::of).toList(), rows, about);
    }

    private static List<Cell> row(SearchHit hit, Function<String, String> classLabel, Messages messages) {
        String separator = messages.text("list.separator") + " ";
        String name =
                hit.label(messages.language()).orElseGet(() -> hit.matched().text());
        String match = messages.text("export.match." + hit.kind().name().toLowerCase(Locale.ROOT));
        return List.of(
                new Cell.Link(name, hit.iri()),
                new Cell.Text(hit.types().stream().map(classLabel).collect(Collectors.joining(separator))),
                new Cell.Text(hit.matched().text()),
                new Cell.Text(hit.matched().language()),
                new Cell.Text(match),
                new Cell.Amount(BigDecimal.valueOf(hit.score()).setScale(DECIMALS, RoundingMode.HALF_UP)),
                new Cell.Text(hit.iri()),
                new Cell.Text(String.join(" ", hit.matched().graphs())));
    }
}
