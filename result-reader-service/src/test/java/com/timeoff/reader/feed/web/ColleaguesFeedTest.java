package com.timeoff.reader.feed.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.person.Person;
import com.timeoff.models.Department;
import com.timeoff.reader.absence.FakeAbsences;
import com.timeoff.reader.absence.SomeAbsence;
import com.timeoff.reader.result.web.OnFakes;
import com.timeoff.testing.security.People;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Where colleagues may be seen, a feed of the own department is everybody's to make. */
@WebMvcTest(
        controllers = {CalendarFeedController.class, CalendarController.class},
        properties = "timeoff.absences.colleagues=DEPARTMENT")
@OnFakes
class ColleaguesFeedTest {

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "alice, IT, 201",
        "alice, HR, 403",
        "alice, OPS, 403",
        "bob, HR, 201",
        "bob, IT, 403",
        "mia, IT, 201",
        "mia, HR, 403",
        "hugo, IT, 403",
        "helen, IT, 201",
        "olivia, OPS, 403"
    })
    void isOfTheOwnDepartment(String person, String department, int status) {
        assertThat(mvc.post()
                        .uri("/calendar-feeds")
                        .header("Authorization", People.basic(People.named(person)))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"scope\":\"DEPARTMENT\",\"department\":\"%s\"}".formatted(department)))
                .hasStatus(status);
    }

    /** What is offered is what is allowed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alice | OWN IT
            bob   | OWN HR
            mia   | OWN IT OPS
            hugo  | OWN HR
            helen | OWN HR IT OPS ALL
            """)
    void theOwnDepartmentIsOffered(String person, String scopes) throws UnsupportedEncodingException {
        assertThat(FeedScopes.offeredTo(mvc, People.named(person))).containsExactly(scopes.split(" "));
    }

    @Test
    void whoHasNoNameIsCalledByAddress(@Autowired FakeAbsences absences) throws UnsupportedEncodingException {
        absences.clear();
        absences.absences.add(SomeAbsence.of("ivan@example.com", Department.IT, LocalDate.now(), 8));
        absences.absences.add(SomeAbsence.of("olga@example.com", Department.OPS, LocalDate.now(), 8));

        assertThat(calendarOf(People.ALICE))
                .contains("SUMMARY:ivan@example.com away\r\n", "TRANSP:TRANSPARENT")
                .doesNotContain("olga");
        assertThat(calendarOf(People.MIA)).contains("SUMMARY:ivan@example.com away\r\n");
        assertThat(calendarOf(People.BOB)).doesNotContain("VEVENT");
    }

    private String calendarOf(Person person) throws UnsupportedEncodingException {
        return mvc.get()
                .uri("/absences.ics")
                .header("Authorization", People.basic(person))
                .exchange()
                .getResponse()
                .getContentAsString();
    }
}
