package org.mithaq.web.picture;

import com.ibm.icu.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.mithaq.publish.picture.Name;
import org.mithaq.publish.picture.PictureNames;
import org.mithaq.publish.picture.Wording;
import org.mithaq.web.page.Page;
import org.mithaq.web.page.Word;

/** Pictures in the words of a page. */
final class PictureWords {

    private PictureWords() {}

    static Word word(Name name, Page page) {
        return Word.of(name.text(), name.lang(), page.language());
    }

    static Wording wording(Page page) {
        return new Wording(page.language(), page::date, page::localized);
    }

    /** Choices by name, as the language of the page sorts them. */
    static List<Option> options(Collection<String> iris, PictureNames names, Page page) {
        Collator collator = Collator.getInstance(page.language().locale());
        return iris.stream()
                .map(iri -> new Option(iri, word(names.of(iri), page)))
                .sorted(Comparator.comparing((Option option) -> option.name().text(), collator)
                        .thenComparing(Option::value))
                .toList();
    }
}
