package org.mithaq.publish.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.mithaq.language.Language;
import org.mithaq.language.Messages;
import org.mithaq.query.catalogue.QueryCatalog;

class ColumnHeadingsTest {

    /** Only a heading of the messages differs from the variable in Arabic. */
    @Test
    void everyColumnOfTheCatalogueHasAHeading() {
        ColumnHeadings headings = new ColumnHeadings(Messages.in(Language.ARABIC));
        Set<String> without = new TreeSet<>();
        QueryCatalog.bundled()
                .queries()
                .forEach(query -> query.header().returns().keySet().stream()
                        .filter(variable -> headings.of(variable).matches(".*[A-Za-z].*"))
                        .forEach(without::add));

        assertThat(without).isEmpty();
    }

    @Test
    void aColumnInOneLanguageSaysSo() {
        assertThat(new ColumnHeadings(Messages.in(Language.FRENCH)).of("meetingLabelAr"))
                .isEqualTo("réunion (arabe)");
        assertThat(new ColumnHeadings(Messages.in(Language.ENGLISH)).of("wordingFr"))
                .isEqualTo("wording (French)");
    }

    @Test
    void aColumnOfAnInstallationsOwnQueryGoesByItsName() {
        assertThat(new ColumnHeadings(Messages.in(Language.ENGLISH)).of("ownThingsLabelEn"))
                .isEqualTo("own things (English)");
    }
}
