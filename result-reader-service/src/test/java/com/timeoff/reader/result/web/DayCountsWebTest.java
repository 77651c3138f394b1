package com.timeoff.reader.result.web;

import static com.timeoff.testing.http.ProblemAssertions.assertInvalid;
import static com.timeoff.testing.http.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.reader.result.Period;
import com.timeoff.reader.result.ResultFilter;
import com.timeoff.reader.result.SomeResult;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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

@WebMvcTest(DayCountsController.class)
@OnFakes
class DayCountsWebTest {

    private static final String PATH = "/leave-application-results/counts";
    private static final String DAYS = PATH + "?from=2026-11-24&to=2026-12-01&zone=America/Los_Angeles";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    FakeResults results;

    @Autowired
    FakeDayCounts counts;

    @BeforeEach
    void reset() {
        results.failure = null;
        results.results.clear();
    }

    @Test
    void answersAsTheContractSays() {
        assertThat(get(DAYS)).bodyJson().isStrictlyEqualTo("{\"items\":[]}");
        results.add(List.of(SomeResult.of(0, 1, "olga@example.com", Department.OPS, Decision.DECLINED)));

        var result = get(DAYS);

        assertThat(result).hasStatusOk().hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
        assertThat(result).bodyJson().isStrictlyEqualTo("""
                        {"items":[{"day":"2026-11-24","department":"OPS","approved":0,"declined":1}]}""");
    }

    @Test
    void passesThePeriodAndTheFiltersOn() {
        assertThat(get(DAYS + "&approved=false&department=ops&empEmail=Alice@Example.com"))
                .hasStatusOk();

        assertThat(counts.lastPeriod)
                .isEqualTo(new Period(
                        LocalDate.of(2026, 11, 24), LocalDate.of(2026, 12, 1), ZoneId.of("America/Los_Angeles")));
        assertThat(counts.lastFilter)
                .isEqualTo(new ResultFilter(Decision.DECLINED, Department.OPS, EmailAddress.of("alice@example.com")));
        get(DAYS);
        assertThat(counts.lastFilter).isEqualTo(new ResultFilter(null, null, null));
    }

    @Test
    void aYearIsNotTooMuch() {
        assertThat(get(PATH + "?from=2028-01-01&to=2028-12-31&zone=UTC")).hasStatusOk();
        assertInvalid(get(PATH + "?from=2028-01-01&to=2029-01-01&zone=UTC"), "to");
        assertInvalid(get(PATH + "?from=2028-01-02&to=2028-01-01&zone=UTC"), "to");
    }

    @ParameterizedTest
    @CsvSource({
        "from, ''",
        "from, yesterday",
        "from, 2026-02-29",
        "from, 2026-11-24T00:00:00Z",
        "from, 0000-12-31",
        "from, -999999999-01-01",
        "to, ''",
        "to, 2026-13-01",
        "to, 10000-01-01",
        "to, %2B999999999-12-31",
        "zone, ''",
        "zone, Europe/Nowhere",
        "zone, europe/berlin",
        "zone, %2B01:00",
        "zone, Z",
        "zone, ../../etc",
        "approved, perhaps",
        "department, SALES",
        "empEmail, a%00b"
    })
    void namesTheParameterThatIsWrong(String parameter, String value) {
        var others = DAYS.replaceFirst("(?<=[?&])" + parameter + "=[^&]*&?", "");
        assertInvalid(get(others + "&" + parameter + "=" + value), parameter);
    }

    @Test
    void takesNoZonesThatALibraryMadeUp() {
        var madeUp = ZoneId.getAvailableZoneIds().stream()
                .filter(it -> it.startsWith("ical4j~"))
                .toList();

        assertThat(madeUp).isNotEmpty();
        assertInvalid(get(DAYS.replaceFirst("zone=.*", "zone=" + madeUp.get(0))), "zone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from", "to", "zone"})
    void namesTheParameterThatIsMissing(String parameter) {
        assertInvalid(get(DAYS.replaceFirst("(?<=[?&])" + parameter + "=[^&]*&?", "")), parameter);
    }

    @Test
    void saysThatTheDatabaseIsAway() {
        results.failure = new CannotGetJdbcConnectionException("secret address");

        var result = get(DAYS);

        assertProblem(result, 503);
        assertThat(result).hasHeader("Retry-After", "5");
        assertThat(result).bodyText().doesNotContain("secret");
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(URI.create(uri)).exchange();
    }
}
