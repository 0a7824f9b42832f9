package org.mithaq.web.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.mithaq.browse.Facet;
import org.mithaq.browse.FacetValue;
import org.mithaq.browse.ListKind;
import org.mithaq.browse.ListRow;
import org.mithaq.browse.ListView;
import org.mithaq.browse.ThingName;
import org.mithaq.publish.report.Legible;
import org.mithaq.web.page.Page;
import org.mithaq.web.page.Word;

/** Lists in the words of a reader. */
final class ListWords {

    private static final int LONGEST_NAME = 240;
    private static final int MOST_ACTORS = 3;
    private static final int MOST_DATES = 3;

    private final Page page;

    ListWords(Page page) {
        this.page = page;
    }

    /**
     * A thing as a line of a list.
     *
     * @param number its number among its like; empty for none
     * @param line what else helps to know it: its kind, who is behind it, its country
     * @param dates in EDTF
     * @param moreDates how many dates are left out
     */
    record Row(
            String iri,
            Word name,
            String number,
            List<Word> line,
            List<String> dates,
            int moreDates,
            List<Word> statuses) {}

    /** A name. */
    Word word(ThingName name) {
        ThingName.Text text = name.in(page.language());
        return new Word(
                Legible.of(text.text(), LONGEST_NAME),
                Word.of("", text.tag(), page.language()).lang());
    }

    /** A value of a facet. */
    Word word(Facet facet, FacetValue value) {
        if (facet == Facet.LANGUAGE) {
            Locale locale = Locale.forLanguageTag(value.key());
            String name = locale.getDisplayName(page.language().locale());
            return new Word(name.isEmpty() ? Legible.of(value.key()) : name, null);
        }
        return facet == Facet.YEAR ? new Word(page.localized(Legible.of(value.key())), null) : word(value.name());
    }

    /** What a facet is called in a list. */
    String heading(ListKind list, Facet facet) {
        String general = "page.browse.facet." + facet.code();
        String own = general + "." + list.code();
        return page.text(page.has(own) ? own : general);
    }

    /** What a list is called. */
    String title(ListKind list) {
        return page.text("page.browse.list." + list.code());
    }

    /** A row of a list. */
    Row row(ListView view, ListRow row) {
        List<Word> line = new ArrayList<>();
        List<FacetValue> kinds = view.values(row, Facet.KIND);
        words(view, row, kinds.isEmpty() ? Facet.TYPE : Facet.KIND).forEach(line::add);
        words(view, row, Facet.ACTOR).limit(MOST_ACTORS).forEach(line::add);
        words(view, row, Facet.COUNTRY).limit(MOST_ACTORS).forEach(line::add);
        List<String> dates = row.dates().stream().limit(MOST_DATES).toList();
        return new Row(
                row.iri(),
                word(row.name()),
                row.number() == 0 ? "" : page.number(row.number()),
                line.stream().distinct().toList(),
                dates,
                row.dates().size() - dates.size(),
                words(view, row, Facet.STATUS).toList());
    }

    private Stream<Word> words(ListView view, ListRow row, Facet facet) {
        return view.values(row, facet).stream().map(value -> word(facet, value));
    }

    /** The texts of a row in a facet, for a cell: the same for all readers of a language. */
    String text(ListView view, ListRow row, Facet facet) {
        Stream<String> texts = facet == Facet.YEAR
                ? view.values(row, facet).stream().map(FacetValue::key)
                : words(view, row, facet).map(Word::text);
        return String.join(page.text("list.separator") + " ", texts.toList());
    }
}
