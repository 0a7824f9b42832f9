package org.mithaq.publish.export.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.query.catalogue.QueryAnswer;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.TermLabels;

/**
 * The answer of a query as a table. A thing goes by the name that the answer gives it, in the reader's language if it can, and
 * leads to its address; terms and concepts go by the names that come with the program.
 */
public final class AnswerTable {

    private static final String LABEL = "Label";
    private static final int MOST_SOURCES = 500;

    private final QueryAnswer.Rows answer;
    private final Language language;
    private final Messages messages;

    private AnswerTable(QueryAnswer.Rows answer, Language language) {
        this.answer = answer;
        this.language = language;
        this.messages = Messages.in(language);
    }

    /** The table of an answer. */
    public static Table of(QueryAnswer.Rows answer, AnswerFacts facts, Language language) {
        return new AnswerTable(answer, language).table(facts);
    }

    private Table table(AnswerFacts facts) {
        ColumnHeadings headings = new ColumnHeadings(messages);
        List<String> columns = answer.columns().stream()
                .map(column -> headings.of(column.getVarName()))
                .toList();
        List<List<Cell>> rows = answer.rows().stream()
                .map(row -> answer.columns().stream()
                        .map(column -> cell(row, column))
                        .toList())
                .toList();
        return new Table(language, columns, rows, about(facts));
    }

    private Cell cell(Binding row, Var column) {
        Node node = row.get(column);
        if (node == null) {
            return Cell.EMPTY;
        } else if (node.isURI()) {
            return new Cell.Link(name(row, column, node), node.getURI());
        }
        return node.isLiteral() ? TermCells.of(node) : new Cell.Text("_");
    }

    private String name(Binding row, Var column, Node node) {
        boolean isFirst = answer.columns().indexOf(column) == 0;
        return Stream.of(column.getVarName() + LABEL, isFirst ? "name" : "")
                .filter(stem -> !stem.isEmpty())
                .flatMap(stem -> given(row, stem).stream())
                .findFirst()
                .or(() -> TermLabels.ofVocabulary().find(node, language))
                .orElseGet(() -> Optional.of(IriScheme.localName(node.getURI()))
                        .filter(local -> !local.isEmpty())
                        .orElse(node.getURI()));
    }

    /** The name that the row gives, in the language of the reader before others. */
    private Optional<String> given(Binding row, String stem) {
        return language.preference().stream()
                .map(tag -> row.get(Var.alloc(stem + tag.substring(0, 1).toUpperCase(Locale.ROOT) + tag.substring(1))))
                .filter(node -> node != null && node.isLiteral())
                .map(Node::getLiteralLexicalForm)
                .findFirst();
    }

    private List<Table.Fact> about(AnswerFacts facts) {
        List<Table.Fact> about = new ArrayList<>(
                AboutTable.of(facts, answer.revision(), answer.rows().size(), answer.hasNext(), messages));
        String source = messages.text("export.about.source");
        sources().stream().limit(MOST_SOURCES).forEach(record -> about.add(new Table.Fact(source, record)));
        return about;
    }

    /** The records that say what the rows say. */
    private Set<Cell.Link> sources() {
        Set<Cell.Link> sources = new LinkedHashSet<>();
        answer.rows()
                .forEach(row -> row.forEach((column, node) -> {
                    if (node.isURI() && IriScheme.isRecord(node.getURI())) {
                        sources.add(new Cell.Link(node.getURI(), node.getURI()));
                    }
                }));
        return sources;
    }
}
