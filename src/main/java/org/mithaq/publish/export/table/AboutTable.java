package org.mithaq.publish.export.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mithaq.language.Messages;
import org.mithaq.vocab.IriScheme;
import org.mithaq.vocab.OpenLicence;

/** What a reader should know of a table to cite it and to make it again. */
final class AboutTable {

    private final Messages messages;
    private final List<Table.Fact> facts = new ArrayList<>();

    private AboutTable(Messages messages) {
        this.messages = messages;
    }

    static List<Table.Fact> of(AnswerFacts answer, long revision, int rows, boolean hasNext, Messages messages) {
        AboutTable about = new AboutTable(messages);
        about.add("question", new Cell.Text(answer.question()));
        about.add("address", new Cell.Link(answer.address(), answer.address()));
        answer.parameters().forEach(about::parameter);
        Map<String, ?> extent = Map.of("rows", rows, "page", answer.page(), "more", hasNext ? "yes" : "no");
        about.add("page", new Cell.Text(messages.text("export.about.extent", extent)));
        about.add("revision", new Cell.Text(String.valueOf(revision)));
        answer.changed().ifPresent(time -> about.add("time", new Cell.Text(time.toString())));
        about.add("publisher", new Cell.Link(messages.text("export.publisher"), IriScheme.BASE));
        about.add("licence", new Cell.Link(OpenLicence.NAME, OpenLicence.IRI));
        for (String note : List.of("names", "dates", "texts")) {
            about.add("note", new Cell.Text(messages.text("export.about.note-" + note)));
        }
        return about.facts;
    }

    private void parameter(String name, List<String> values) {
        String heading = messages.text("export.about.parameter", Map.of("name", name));
        String list = String.join(messages.text("list.separator") + " ", values);
        facts.add(new Table.Fact(heading, new Cell.Text(list)));
    }

    private void add(String name, Cell value) {
        facts.add(new Table.Fact(messages.text("export.about." + name), value));
    }
}
