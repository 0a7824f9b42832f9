package org.mithaq.publish.export.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.junit.jupiter.api.Test;
import org.mithaq.language.Language;
import org.mithaq.query.catalogue.QueryAnswer;
import org.mithaq.store.RevisionLog;
import org.mithaq.vocab.IriScheme;

/** Calendars as another program reads them. */
class MeetingCalendarTest {

    private static final String FORUM = IriScheme.thing("activity", "forum");
    private static final String RECORD = IriScheme.thing("record", "news");
    private static final String ADDRESS = "https://data.example.org/api/calendar.ics";

    private final List<Binding> rows = new ArrayList<>();

    @Test
    void daysAreWholeDaysAndTheEndIsTheDayAfter() throws Exception {
        meeting("منتدى استعراض الهجرة الدولية", "ar", "2022-05-17/2022-05-20", "held");
        Component event = only(Language.ARABIC);

        assertThat(event.getName()).isEqualTo("VEVENT");
        assertThat(value(event, "DTSTART")).isEqualTo("20220517");
        assertThat(value(event, "DTEND")).isEqualTo("20220521");
        assertThat(value(event, "STATUS")).isEqualTo("CONFIRMED");
        assertThat(value(event, "SUMMARY")).isEqualTo("منتدى استعراض الهجرة الدولية");
        assertThat(value(event, "UID")).isEqualTo(FORUM);
        assertThat(value(event, "URL")).isEqualTo("https://data.example.org/ar/activity/forum");
        assertThat(value(event, "SEQUENCE")).isEqualTo("0");
        assertThat(value(event, "DESCRIPTION")).contains(RECORD, "2022-05-17/2022-05-20");
    }

    @Test
    void aMeetingOfWhichOnlyTheMonthIsKnownSaysSo() throws Exception {
        meeting("Forum", "en", "2024-05", "planned");
        Component event = only(Language.ENGLISH);

        assertThat(value(event, "SUMMARY")).isEqualTo("Forum (May 2024, day not known)");
        assertThat(value(event, "DTEND")).isEqualTo("20240601");
        assertThat(value(event, "TRANSP")).isEqualTo("TRANSPARENT");
        assertThat(value(event, "STATUS")).isEqualTo("TENTATIVE");
    }

    @Test
    void aMeetingOnOneOfSomeDaysSaysWhich() throws Exception {
        meeting("Forum", "en", "[2025-06-20..2025-07-04]", "held");

        assertThat(value(only(Language.ENGLISH), "SUMMARY"))
                .isEqualTo("Forum (2025-06-20 \u2013 2025-07-04, day not known)");
    }

    @Test
    void aMeetingOfWhichOnlyTheYearIsKnownHasNoDay() throws Exception {
        meeting("Forum", "en", "2027", "planned");
        Component entry = only(Language.FRENCH);

        assertThat(entry.getName()).isEqualTo("VJOURNAL");
        assertThat(entry.getProperty("DTSTART")).isEmpty();
        assertThat(value(entry, "SUMMARY")).isEqualTo("Forum (2027, jour inconnu)");
    }

    @Test
    void whereSourcesDisagreeTheDateIsDoubtfulAndBothAreTold() throws Exception {
        meeting("Forum", "en", "2021-02-11", "held");
        fact("date", NodeFactory.createLiteralString("2022-02-11"));
        Component event = only(Language.ENGLISH);

        assertThat(value(event, "SUMMARY")).endsWith("(date not certain)");
        assertThat(value(event, "STATUS")).isEqualTo("TENTATIVE");
        assertThat(value(event, "DESCRIPTION")).contains("2021-02-11", "2022-02-11");
    }

    @Test
    void theMoreExactOfTwoDatesThatAgreeIsShown() throws Exception {
        meeting("Forum", "en", "2022-05", "held");
        fact("date", NodeFactory.createLiteralString("2022-05-17"));

        assertThat(value(only(Language.ENGLISH), "DTSTART")).isEqualTo("20220517");
        assertThat(value(only(Language.ENGLISH), "SUMMARY")).isEqualTo("Forum");
    }

    @Test
    void aCancelledMeetingIsCancelled() throws Exception {
        meeting("Forum", "en", "2022-05-17", "cancelled");

        assertThat(value(only(Language.ENGLISH), "STATUS")).isEqualTo("CANCELLED");
    }

    @Test
    void hostileNamesAreNamesAndNoLineIsLongerThan75Bytes() throws Exception {
        String name = "اجتماع; طويل, \\ جدا\r\nBEGIN:VEVENT\r\nUID:x \uD83D\uDE00 "
                + "الهجرة ".repeat(40).strip();
        meeting(name, "ar", "2022-05-17", "held");
        byte[] bytes = bytes(Language.ARABIC);
        Component event = only(Language.ARABIC);

        assertThat(value(event, "SUMMARY")).isEqualTo(name.replace("\r\n", "\n"));
        assertThat(new String(bytes, StandardCharsets.UTF_8).split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75))
                .noneMatch(line -> line.contains("\uFFFD"));
    }

    @Test
    void aCalendarWithoutMeetingsSaysSo() throws Exception {
        Component entry = only(Language.ARABIC);

        assertThat(entry.getName()).isEqualTo("VJOURNAL");
        assertThat(value(entry, "SUMMARY")).isEqualTo("لا اجتماعات في هذا التقويم بعد");
    }

    @Test
    void aCalendarOfACountryHasNoOtherMeetings() throws Exception {
        meeting("Forum", "en", "2022-05-17", "held");
        String morocco = IriScheme.thing("place", "morocco");
        MeetingFilter filter = new MeetingFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.of(morocco),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(new String(bytes(filter, Language.ENGLISH), StandardCharsets.UTF_8))
                .doesNotContain(FORUM);
        fact("place", NodeFactory.createURI(morocco));
        assertThat(new String(bytes(filter, Language.ENGLISH), StandardCharsets.UTF_8))
                .contains(FORUM);
    }

    private void meeting(String name, String language, String date, String status) {
        fact("name", NodeFactory.createLiteralLang(name, language));
        fact("date", NodeFactory.createLiteralString(date));
        fact("status", NodeFactory.createURI(IriScheme.concept("activity-status", status)));
        fact("source", NodeFactory.createURI(RECORD));
    }

    private void fact(String fact, Node value) {
        rows.add(BindingFactory.binding(
                Var.alloc("meeting"), NodeFactory.createURI(FORUM),
                Var.alloc("fact"), NodeFactory.createLiteralString(fact),
                Var.alloc("value"), value,
                Var.alloc("record"), NodeFactory.createURI(RECORD)));
    }

    private byte[] bytes(Language language) {
        return bytes(MeetingFilter.ALL, language);
    }

    private byte[] bytes(MeetingFilter filter, Language language) {
        Meetings meetings = Meetings.of(new QueryAnswer.Rows(0, false, List.of(), rows));
        return new MeetingCalendar(meetings, new Stamps(RevisionLog.inMemory(), 0), "https://data.example.org")
                .write(filter, language, ADDRESS);
    }

    private Component only(Language language) throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new ByteArrayInputStream(bytes(language)));
        calendar.validate();
        assertThat(calendar.getComponents()).hasSize(1);
        return calendar.getComponents().get(0);
    }

    private static String value(Component component, String property) {
        return component.<Property>getProperty(property).map(Property::getValue).orElse("");
    }
}
