package com.timeoff.reader.absence.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.timeoff.models.Department;
import com.timeoff.models.LeaveStatus;
import com.timeoff.reader.absence.Absence;
import com.timeoff.reader.absence.FakeAbsences;
import com.timeoff.reader.absence.SomeAbsence;
import com.timeoff.reader.result.web.OnFakes;
import com.timeoff.testing.security.People;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who sees whose absences in full, and of whom the name and the days only. */
@WebMvcTest(controllers = AbsenceController.class, properties = "timeoff.absences.colleagues=DEPARTMENT")
@OnFakes
@Import(ColleaguesTest.PeopleWithNames.class)
class ColleaguesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private static final Map<String, Absence> ABSENCES = Map.of(
            "alice", away("alice", Department.IT),
            "ivan", away("ivan", Department.IT),
            "mia", away("mia", Department.IT),
            "bob", away("bob", Department.HR),
            "max", away("max", Department.HR),
            "olga", away("olga", Department.OPS));

    private static final Map<String, String> NAMES = Map.of("ivan", "Ivan Ivanov", "max", "Max Muster");

    @Autowired
    MockMvcTester mvc;

    @BeforeEach
    void everybodyIsAway(@Autowired FakeAbsences absences) {
        absences.clear();
        absences.absences.addAll(ABSENCES.values());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alice | alice                      | ivan mia
            ivan  | ivan                       | alice mia
            bob   | bob                        | max
            mia   | alice ivan mia olga        |
            hugo  | bob max                    |
            max   | max olga                   | bob
            helen | alice ivan mia bob max olga |
            """)
    void colleaguesAreSeenByNameAndDays(String person, String inFull, String colleagues)
            throws UnsupportedEncodingException {
        var answer = get(person, "");

        assertThat(answer).hasStatusOk();
        assertThat(items(answer, "$.items[?(@.applicationId != null)].empEmail"))
                .containsExactlyInAnyOrderElementsOf(
                        words(inFull).map(it -> it + "@example.com").toList());
        assertThat(items(answer, "$.items[?(@.applicationId == null)].name"))
                .containsExactlyInAnyOrderElementsOf(words(colleagues)
                        .map(it -> NAMES.getOrDefault(it, it + "@example.com"))
                        .toList());
        assertThat(items(answer, "$.items[?(@.applicationId == null)].firstDay"))
                .allMatch("2026-12-01"::equals);
        assertThat(items(answer, "$.items[?(@.applicationId == null)].lastDay")).allMatch("2026-12-02"::equals);
        assertThat(items(answer, "$.items[?(@.applicationId == null)]['empEmail', 'status']"))
                .allSatisfy(it -> assertThat(((Map<?, ?>) it).values()).containsOnlyNulls());
        var text = answer.getResponse().getContentAsString();
        words(colleagues).forEach(it -> assertThat(text)
                .doesNotContain(ABSENCES.get(it).applicationId().toString()));
        words(colleagues).filter(NAMES::containsKey).forEach(it -> assertThat(text)
                .doesNotContain(it + "@"));
    }

    /** Who asks for a department is told no more than otherwise. */
    @Test
    void aDepartmentTellsNoMore() throws UnsupportedEncodingException {
        assertThat(items(get("alice", "&department=IT"), "$.items[*].name")).hasSize(3);
        assertThat(items(get("alice", "&department=HR"), "$.items[*]")).isEmpty();
        assertThat(get("olivia", "&department=OPS")).hasStatus(403);
        assertThat(get("nobody", "&department=OPS")).hasStatus(401);
    }

    /** It is what there is without the property. */
    @Nested
    @TestPropertySource(properties = "timeoff.absences.colleagues=NONE")
    class None {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                alice | alice
                ivan  | ivan
                bob   | bob
                mia   | alice ivan mia olga
                hugo  | bob max
                max   | max olga
                helen | alice ivan mia bob max olga
                """)
        void colleaguesAreNotSeen(String person, String whose) throws UnsupportedEncodingException {
            assertThat(items(get(person, ""), "$.items[*].empEmail"))
                    .containsExactlyInAnyOrderElementsOf(
                            words(whose).map(it -> it + "@example.com").toList());
        }
    }

    @TestConfiguration
    static class PeopleWithNames {

        @Bean
        DynamicPropertyRegistrar peopleWithNames() {
            return registry -> {
                add(registry, 1, "ivan", "IT", "EMPLOYEE");
                add(registry, 2, "max", "HR", "MANAGER");
                registry.add("timeoff.security.users[2].manages", () -> "OPS");
            };
        }

        private static void add(
                DynamicPropertyRegistry registry, int index, String person, String department, String role) {
            var user = "timeoff.security.users[" + index + "].";
            registry.add(user + "email", () -> person + "@example.com");
            registry.add(user + "name", () -> NAMES.get(person));
            registry.add(user + "password", () -> People.OLIVIAS_HASH);
            registry.add(user + "department", () -> department);
            registry.add(user + "role", () -> role);
        }
    }

    private MvcTestResult get(String person, String more) {
        return mvc.get()
                .uri("/absences?from=2026-12-01&to=2026-12-31" + more)
                .header("Authorization", authorization(person))
                .exchange();
    }

    private static String authorization(String person) {
        if (!Set.of("ivan", "max").contains(person)) {
            return person.equals("nobody") ? "none" : People.basic(People.named(person));
        }
        var credentials = person + "@example.com:olivia";
        return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Object> items(MvcTestResult answer, String path) throws UnsupportedEncodingException {
        return JsonPath.read(answer.getResponse().getContentAsString(), path);
    }

    private static Stream<String> words(String text) {
        return text == null ? Stream.of() : Stream.of(text.split(" ")).filter(it -> !it.isBlank());
    }

    private static Absence away(String name, Department department) {
        var absence = SomeAbsence.of(name + "@example.com", department, DAY, 16);
        return SomeAbsence.of(absence.requested(), absence.lastDay(), LeaveStatus.CANCELLATION_REQUESTED);
    }
}
