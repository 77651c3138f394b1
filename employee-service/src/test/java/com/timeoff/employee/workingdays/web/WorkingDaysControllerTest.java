package com.timeoff.employee.workingdays.web;

import static com.timeoff.testing.http.ProblemAssertions.assertInvalid;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.calendar.CalendarAutoConfiguration;
import com.timeoff.core.person.Person;
import com.timeoff.core.web.TimeoffWebAutoConfiguration;
import com.timeoff.testing.security.People;
import com.timeoff.testing.security.PeopleConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** IT works four days a week, OPS an hour each day. */
@WebMvcTest(
        controllers = WorkingDaysController.class,
        properties = {
            "timeoff.calendar.holidays=de",
            "timeoff.calendar.days.2026-12-24=4",
            "timeoff.calendar.departments.it.week=9,9,9,9,0,0,0",
            "timeoff.calendar.departments.ops.week=1,1,1,1,1,1,1",
            "timeoff.calendar.departments.ops.holidays="
        })
@ImportAutoConfiguration({TimeoffWebAutoConfiguration.class, CalendarAutoConfiguration.class})
@Import(PeopleConfiguration.class)
class WorkingDaysControllerTest {

    @Autowired
    MockMvcTester mvc;

    @Test
    void answersAsTheContractSays() {
        assertThat(ask("from=2026-12-04&hours=12")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                        {"from":"2026-12-04","hours":12,"firstDay":"2026-12-04","lastDay":"2026-12-07",
                         "days":[{"date":"2026-12-04","hours":8,"of":8},{"date":"2026-12-07","hours":4,"of":8}]}""");
    }

    @ParameterizedTest
    @CsvSource({
        "from=2026-12-04&hours=8,                 8, 2026-12-04, 2026-12-04",
        "from=2026-12-05&hours=8,                 8, 2026-12-07, 2026-12-07",
        "from=2026-12-23&hours=24,               24, 2026-12-23, 2026-12-29",
        "from=2026-12-23&days=3,                 20, 2026-12-23, 2026-12-28",
        "from=2028-02-29&hours=1,                 1, 2028-02-29, 2028-02-29",
        "from=2026-12-04&days=2,                 16, 2026-12-04, 2026-12-07",
        "from=2026-12-04&days=2&department=it,   18, 2026-12-07, 2026-12-08",
        "from=2026-12-04&days=2&department=OPS,   2, 2026-12-04, 2026-12-05",
        "from=2026-12-24&days=2&department=OPS,   5, 2026-12-24, 2026-12-25",
        "from=0001-01-02&hours=8,                 8, 0001-01-02, 0001-01-02",
        "from=9999-12-31&hours=8,                 8, 9999-12-31, 9999-12-31",
        "from=2026-12-07&days=250,             1996, 2026-12-07, 2027-11-29",
    })
    void saysWhichDaysItTakes(String query, int hours, String firstDay, String lastDay) {
        var answer = assertThat(ask(query)).hasStatusOk().bodyJson();
        answer.extractingPath("hours").isEqualTo(hours);
        answer.extractingPath("firstDay").isEqualTo(firstDay);
        answer.extractingPath("lastDay").isEqualTo(lastDay);
    }

    @Test
    void whoSaysNoDepartmentWorksInTheOwn() {
        assertThat(ask("from=2026-12-04&days=1", People.ALICE))
                .bodyJson()
                .extractingPath("firstDay")
                .isEqualTo("2026-12-07");
        assertThat(ask("from=2026-12-04&days=1", People.BOB))
                .bodyJson()
                .extractingPath("firstDay")
                .isEqualTo("2026-12-04");
    }

    @Test
    void anAnswerIsNoLongerThanTheLongestLeave() {
        assertThat(ask("from=2027-01-01&hours=2000&department=OPS"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("days.length()")
                .isEqualTo(2000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hours=8                              | from",
                "from=2026-02-29&hours=8              | from",
                "from=04.12.2026&hours=8              | from",
                "from=0000-12-31&hours=8              | from",
                "from=%2B10000-01-01&hours=8          | from",
                "from=9999-12-31&hours=9              | from",
                "from=9999-12-31&days=2               | from",
                "from=2026-12-04                      | hours",
                "from=2026-12-04&hours=8&days=1       | hours",
                "from=2026-12-04&hours=0              | hours",
                "from=2026-12-04&hours=2001           | hours",
                "from=2026-12-04&hours=1.5            | hours",
                "from=2026-12-04&hours=               | hours",
                "from=2026-12-04&days=0               | days",
                "from=2027-01-04&days=251             | days",
                "from=2026-12-04&days=2001            | days",
                "from=2026-12-04&days=1&days=2        | days",
                "from=2026-12-04&days=99999999999     | days",
                "from=2026-12-04&days=1&department=XX | department",
                "from=2026-12-04&days=1&to=2026-12-05 | to",
            })
    void whatIsWrongIsNamed(String query, String field) {
        assertInvalid(ask(query), field);
    }

    private MvcTestResult ask(String query) {
        return ask(query, People.HELEN);
    }

    private MvcTestResult ask(String query, Person person) {
        return mvc.get()
                .uri("/working-days?" + query)
                .header("Authorization", People.basic(person))
                .exchange();
    }
}
