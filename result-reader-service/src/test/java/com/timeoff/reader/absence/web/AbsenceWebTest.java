package com.timeoff.reader.absence.web;

import static com.timeoff.testing.http.ProblemAssertions.assertInvalid;
import static com.timeoff.testing.http.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.models.Department;
import com.timeoff.models.LeaveStatus;
import com.timeoff.reader.absence.FakeAbsences;
import com.timeoff.reader.absence.SomeAbsence;
import com.timeoff.reader.result.web.OnFakes;
import java.net.URI;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(AbsenceController.class)
@OnFakes
class AbsenceWebTest {

    private static final String PATH = "/absences";
    private static final String DECEMBER = PATH + "?from=2026-12-01&to=2026-12-31";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    FakeAbsences absences;

    @BeforeEach
    void nobodyIsAway() {
        absences.clear();
    }

    @Test
    void answersAsTheContractSays() {
        assertThat(get(DECEMBER)).bodyJson().isStrictlyEqualTo("{\"items\":[],\"complete\":true}");
        var alice = add("alice@example.com", "2026-12-04", 12);
        var leave = SomeAbsence.of("olga@example.com", Department.OPS, LocalDate.of(2026, 12, 5), 8);
        var olga = SomeAbsence.of(leave.requested(), leave.lastDay(), LeaveStatus.CANCELLATION_REQUESTED);
        absences.absences.add(olga);

        var result = get(DECEMBER);

        assertThat(result).hasStatusOk().hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
        assertThat(result).bodyJson().isStrictlyEqualTo("""
                        {"items":[
                         {"applicationId":"%s","empEmail":"alice@example.com","name":"alice@example.com",
                          "empDepartment":"IT","firstDay":"2026-12-04","lastDay":"2026-12-07",
                          "partOfLastDay":{"hours":4,"of":8},"status":"APPROVED"},
                         {"applicationId":"%s","empEmail":"olga@example.com","name":"olga@example.com",
                          "empDepartment":"OPS","firstDay":"2026-12-07","lastDay":"2026-12-07",
                          "partOfLastDay":null,"status":"CANCELLATION_REQUESTED"}],
                         "complete":true}""".formatted(alice, olga.applicationId()));
    }

    @Test
    void areInTheOrderOfFirstDaysThenOfNames() {
        add("carol@example.com", "2026-12-05", 8);
        add("bob@example.com", "2026-12-06", 8);
        add("alice@example.com", "2026-12-07", 8);
        add("zoe@example.com", "2026-12-04", 8);

        assertThat(get(DECEMBER))
                .bodyJson()
                .extractingPath("$.items[*].name")
                .asArray()
                .containsExactly("zoe@example.com", "alice@example.com", "bob@example.com", "carol@example.com");
    }

    /** From a Saturday on: away from Monday on. */
    @Test
    void theDayBeforeTheFirstOneIsNoAbsence() {
        add("alice@example.com", "2026-12-05", 8);

        assertThat(get(PATH + "?from=2026-12-01&to=2026-12-06"))
                .bodyJson()
                .isStrictlyEqualTo("{\"items\":[],\"complete\":true}");
        assertThat(get(PATH + "?from=2026-12-01&to=2026-12-07"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
    }

    /** What begins behind the last day is no more of them. */
    @Test
    void allAreThereIfTheNextOneIsNoAbsence() {
        add("alice@example.com", "2026-12-01", 8);
        add("bob@example.com", "2026-12-05", 8);

        assertThat(get(PATH + "?from=2026-12-01&to=2026-12-06&limit=1"))
                .bodyJson()
                .extractingPath("$.complete")
                .isEqualTo(true);
    }

    @Test
    void saysWhetherThereAreMore() {
        IntStream.rangeClosed(1, 3).forEach(it -> add("a" + it + "@example.com", "2026-12-0" + it, 8));

        assertThat(get(DECEMBER + "&limit=3"))
                .bodyJson()
                .extractingPath("$.complete")
                .isEqualTo(true);
        assertThat(get(DECEMBER + "&limit=2"))
                .bodyJson()
                .extractingPath("$.complete")
                .isEqualTo(false);
        assertThat(get(DECEMBER + "&limit=2"))
                .bodyJson()
                .extractingPath("$.items[*].firstDay")
                .asArray()
                .containsExactly("2026-12-01", "2026-12-02");
        get(DECEMBER);
        assertThat(absences.lastExpected).isEqualTo(1001);
    }

    @Test
    void areOfOneDepartmentIfThatIsAskedFor() {
        add("alice@example.com", "2026-12-01", 8);

        assertThat(get(DECEMBER + "&department=it"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
        assertThat(get(DECEMBER + "&department=HR"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(0);
    }

    @Test
    void aYearIsNotTooMuch() {
        assertThat(get(PATH + "?from=2028-01-01&to=2028-12-31")).hasStatusOk();
        assertThat(get(PATH + "?from=9999-12-31&to=9999-12-31")).hasStatusOk();
        assertThat(get(PATH + "?from=0001-01-01&to=0001-12-31")).hasStatusOk();
        assertInvalid(get(PATH + "?from=2028-01-01&to=2029-01-01"), "to");
        assertInvalid(get(PATH + "?from=2028-01-02&to=2028-01-01"), "to");
    }

    @ParameterizedTest
    @CsvSource({
        "from, ''",
        "from, yesterday",
        "from, 2026-02-29",
        "from, 2026-12-01T00:00:00Z",
        "from, 0000-12-31",
        "from, -999999999-01-01",
        "to, ''",
        "to, 2026-13-01",
        "to, 10000-01-01",
        "to, %2B999999999-12-31",
        "department, SALES",
        "limit, 0",
        "limit, 2001",
        "limit, many",
        "zone, UTC"
    })
    void namesTheParameterThatIsWrong(String parameter, String value) {
        var others = DECEMBER.replaceFirst("(?<=[?&])" + parameter + "=[^&]*&?", "");
        assertInvalid(get(others + "&" + parameter + "=" + value), parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from", "to"})
    void namesTheParameterThatIsMissing(String parameter) {
        assertInvalid(get(DECEMBER.replaceFirst("(?<=[?&])" + parameter + "=[^&]*&?", "")), parameter);
    }

    @Test
    void saysThatTheDatabaseIsAway() {
        absences.failure = new CannotGetJdbcConnectionException("secret address");

        var result = get(DECEMBER);

        assertProblem(result, 503);
        assertThat(result).hasHeader("Retry-After", "5");
        assertThat(result).bodyText().doesNotContain("secret");
    }

    private String add(String email, String start, int hours) {
        var absence = SomeAbsence.of(email, Department.IT, LocalDate.parse(start), hours);
        absences.absences.add(absence);
        return absence.applicationId().toString();
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(URI.create(uri)).exchange();
    }
}
