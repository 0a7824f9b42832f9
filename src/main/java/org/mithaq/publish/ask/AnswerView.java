package org.mithaq.publish.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.mithaq.edtf.Edtf;
import org.mithaq.edtf.EdtfSyntaxException;
import org.mithaq.language.Language;
import org.mithaq.publish.resource.Names;
import org.mithaq.query.catalogue.QueryAnswer;

/**
 * An answer as a table for people. Rows that differ only in the record that says so are one row with several sources.
 *
 * @param columns all but those of the sources
 * @param rows in the order of the answer
 * @param hasSources whether rows tell their sources
 */
public record AnswerView(List<Column> columns, List<Row> rows, boolean hasSources) {

    private static final Set<String> DAYS = Set.of(
            XSDDatatype.XSDdate.getURI(),
            XSDDatatype.XSDdateTime.getURI(),
            XSDDatatype.XSDgYear.getURI(),
            XSDDatatype.XSDgYearMonth.getURI());

    /**
     * A column.
     *
     * @param heading in the language of the reader
     * @param isNumeric whether it holds nothing but whole numbers
     * @param isCount whether they count something, and do not only number the rows
     * @param isEmpty whether no row has a value
     */
    public record Column(String heading, boolean isNumeric, boolean isCount, boolean isEmpty) {}

    /**
     * A row.
     *
     * @param cells one for each column
     * @param sources the records that say it
     */
    public record Row(List<AnswerCell> cells, Set<AnswerCell> sources) {}

    /**
     * The table of an answer.
     *
     * @param meanings what the header of the query says of each column; empty for a query of a reader's own
     */
    public static AnswerView of(QueryAnswer.Rows answer, Names names, Map<String, String> meanings, Language language) {
        Reading reading = new Reading(names, meanings, new QuestionWords(language), language);
        List<AnswerColumn> all = AnswerColumn.of(answer.columns(), language);
        List<AnswerColumn> shown =
                all.stream().filter(column -> !column.isSource()).toList();
        Map<List<AnswerCell>, Set<AnswerCell>> sources = new LinkedHashMap<>();
        for (Binding row : answer.rows()) {
            List<AnswerCell> cells =
                    shown.stream().map(column -> reading.cell(row, column)).toList();
            Set<AnswerCell> records = sources.computeIfAbsent(cells, key -> new LinkedHashSet<>());
            all.stream()
                    .filter(AnswerColumn::isSource)
                    .map(column -> reading.cell(row, column))
                    .filter(cell -> cell.kind() != AnswerCell.Kind.NONE)
                    .forEach(records::add);
        }
        List<Row> rows = new ArrayList<>();
        sources.forEach((cells, records) -> rows.add(new Row(cells, records)));
        List<Column> columns = IntStream.range(0, shown.size())
                .mapToObj(i -> column(shown.get(i).name(), kinds(rows, i), reading.words))
                .toList();
        return new AnswerView(columns, rows, shown.size() < all.size());
    }

    private static Column column(String name, Set<AnswerCell.Kind> kinds, QuestionWords words) {
        boolean isNumeric = kinds.equals(Set.of(AnswerCell.Kind.NUMBER));
        return new Column(words.column(name), isNumeric, isNumeric && !name.equals("number"), kinds.isEmpty());
    }

    private static Set<AnswerCell.Kind> kinds(List<Row> rows, int column) {
        return rows.stream()
                .map(row -> row.cells().get(column).kind())
                .filter(kind -> kind != AnswerCell.Kind.NONE)
                .collect(Collectors.toSet());
    }

    /** How values are read. */
    private record Reading(Names names, Map<String, String> meanings, QuestionWords words, Language language) {

        AnswerCell cell(Binding row, AnswerColumn column) {
            Node node = column.value(row);
            if (node == null) {
                return AnswerCell.EMPTY;
            } else if (node.isURI()) {
                Node label = column.label(row);
                return AnswerCell.thing(node.getURI(), label == null ? names.of(node, language) : label);
            }
            return node.isLiteral() ? literal(node, column.name()) : AnswerCell.words("_");
        }

        private AnswerCell literal(Node literal, String column) {
            String text = literal.getLiteralLexicalForm();
            String type = literal.getLiteralDatatypeURI();
            if (DAYS.contains(type)) {
                return AnswerCell.of(AnswerCell.Kind.DATE, literal);
            } else if (XSDDatatype.XSDboolean.getURI().equals(type)) {
                return AnswerCell.words(words.truth(text.equals("true") || text.equals("1")));
            } else if (XSDDatatype.XSDinteger.getURI().equals(type) && text.matches("-?\\d{1,18}")) {
                // no separators in a year
                boolean isYear = column.equals("year");
                return AnswerCell.of(isYear ? AnswerCell.Kind.DATE : AnswerCell.Kind.NUMBER, literal);
            } else if (!XSDDatatype.XSDstring.getURI().equals(type)) {
                return AnswerCell.of(AnswerCell.Kind.TEXT, literal);
            }
            boolean isDate = meanings.getOrDefault(column, "").contains("EDTF") && isEdtf(text);
            return isDate ? AnswerCell.of(AnswerCell.Kind.DATE, literal) : AnswerCell.words(words.value(column, text));
        }

        private static boolean isEdtf(String text) {
            try {
                Edtf.parse(text);
                return true;
            } catch (EdtfSyntaxException noDate) {
                return false;
            }
        }
    }
}
