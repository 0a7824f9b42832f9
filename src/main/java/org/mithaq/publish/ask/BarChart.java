package org.mithaq.publish.ask;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Numbers as bars, in the order of the table.
 *
 * @param heading what is counted
 * @param bars two at least
 */
public record BarChart(String heading, List<Bar> bars) {

    private static final int MOST_BARS = 40;
    private static final int MOST_CHARTS = 3;

    /**
     * One bar.
     *
     * @param label what is counted for
     * @param percent its length, of that of the longest
     */
    public record Bar(AnswerCell label, long number, String percent) {}

    /**
     * The charts of a table: one for each column of counts when there is one other column, and its values differ; none when
     * a number is negative, all are nothing, or there are too many rows.
     */
    public static List<BarChart> of(AnswerView table) {
        List<Integer> counts = columns(table, AnswerView.Column::isCount);
        List<Integer> labels = columns(table, column -> !column.isNumeric() && !column.isEmpty());
        int rows = table.rows().size();
        if (labels.size() != 1 || counts.size() > MOST_CHARTS || rows < 2 || rows > MOST_BARS) {
            return List.of();
        }
        int label = labels.get(0);
        long different = table.rows().stream()
                .map(row -> row.cells().get(label))
                .distinct()
                .count();
        return different < rows
                ? List.of()
                : counts.stream()
                        .flatMap(count -> chart(table, label, count).stream())
                        .toList();
    }

    private static List<Integer> columns(AnswerView table, Predicate<AnswerView.Column> wanted) {
        return IntStream.range(0, table.columns().size())
                .filter(i -> wanted.test(table.columns().get(i)))
                .boxed()
                .toList();
    }

    private static Optional<BarChart> chart(AnswerView table, int label, int count) {
        LongSummaryStatistics numbers =
                table.rows().stream().mapToLong(row -> number(row, count)).summaryStatistics();
        if (numbers.getMin() < 0 || numbers.getMax() < 1) {
            return Optional.empty();
        }
        List<Bar> bars = table.rows().stream()
                .map(row -> bar(row.cells().get(label), number(row, count), numbers.getMax()))
                .toList();
        return Optional.of(new BarChart(table.columns().get(count).heading(), bars));
    }

    private static Bar bar(AnswerCell label, long number, long most) {
        BigDecimal percent = BigDecimal.valueOf(100)
                .multiply(BigDecimal.valueOf(number))
                .divide(BigDecimal.valueOf(most), new MathContext(4));
        return new Bar(label, number, percent.toPlainString());
    }

    private static long number(AnswerView.Row row, int column) {
        AnswerCell cell = row.cells().get(column);
        return cell.kind() == AnswerCell.Kind.NUMBER ? cell.number() : 0;
    }
}
