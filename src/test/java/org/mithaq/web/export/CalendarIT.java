package org.mithaq.web.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.support.Client;
import org.mithaq.support.RunningServer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The meetings of the sample data as calendars. */
@RunningServer
class CalendarIT {

    private static final String ALL = "/api/calendar.ics";

    @LocalServerPort
    private int port;

    private Client client;

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "fr"})
    void allMeetingsAreAValidCalendar(String language) throws Exception {
        Calendar calendar = read(client.get(ALL, "Accept-Language", language));
        Component forum = meeting(calendar, "https://w3id.org/mithaq/id/activity/imrf-2022");

        assertThat(calendar.getComponents()).hasSizeGreaterThan(20);
        assertThat(forum.<Property>getRequiredProperty("DTSTART").getValue()).isEqualTo("20220517");
        assertThat(forum.<Property>getRequiredProperty("DTEND").getValue()).isEqualTo("20220521");
        assertThat(forum.<Property>getRequiredProperty("DESCRIPTION").getValue())
                .contains("https://w3id.org/mithaq/id/record/arab-region-imrf-briefing")
                .doesNotContain("/id/authority/");
        assertThat(forum.<Property>getRequiredProperty("URL").getValue())
                .endsWith("/" + language + "/activity/imrf-2022");
    }

    @Test
    void everyMeetingIsThereOnceAndNoneHasADayThatNobodyStates() throws Exception {
        Calendar calendar = read(client.get(ALL));

        assertThat(calendar.getComponents().stream()
                        .map(each -> each.<Property>getRequiredProperty("UID").getValue()))
                .doesNotHaveDuplicates();
        assertThat(meeting(calendar, "https://w3id.org/mithaq/id/activity/amo-eu-meeting")
                        .getName())
                .isEqualTo("VJOURNAL");
    }

    @Test
    void aCalendarMayBeThatOfANetworkOrACountry() throws Exception {
        int all = read(client.get(ALL)).getComponents().size();

        assertThat(read(client.get(ALL + "?country=place:morocco"))
                        .getComponents()
                        .size())
                .isBetween(2, all - 1);
        assertThat(read(client.get(ALL + "?network=org:unnm")).getComponents().size())
                .isBetween(1, all - 1);
        assertThat(read(client.get(ALL + "?from=2022-01-01&to=2022-12-31"))
                        .getComponents()
                        .size())
                .isBetween(2, all - 1);
        assertThat(read(client.get(ALL + "?series=series:nothing")).getComponents())
                .hasSize(1);
    }

    @Test
    void aClientThatHasTheCalendarIsToldSo() {
        String tag = Client.header(client.get(ALL, "Accept-Language", "ar"), "ETag");

        assertThat(client.get(ALL, "Accept-Language", "ar", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
        assertThat(client.get(ALL, "Accept-Language", "fr", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(200);
    }

    private static Component meeting(Calendar calendar, String iri) {
        return calendar.getComponents().stream()
                .filter(each ->
                        each.<Property>getRequiredProperty("UID").getValue().equals(iri))
                .findFirst()
                .orElseThrow();
    }

    private static Calendar read(HttpResponse<String> response) throws Exception {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        Calendar calendar = new CalendarBuilder().build(new StringReader(response.body()));
        calendar.validate();
        return calendar;
    }
}
