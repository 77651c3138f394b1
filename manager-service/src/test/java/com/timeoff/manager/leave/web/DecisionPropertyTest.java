package com.timeoff.manager.leave.web;

import static com.timeoff.testing.ProblemAssertions.assertTakenOrRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.kafka.RecordFields;
import com.timeoff.core.time.ClockAutoConfiguration;
import com.timeoff.core.web.TimeoffWebAutoConfiguration;
import com.timeoff.manager.leave.LeaveApplications;
import com.timeoff.manager.leave.Samples;
import com.timeoff.manager.leave.jdbc.JdbcStores;
import com.timeoff.models.Department;
import com.timeoff.testing.HostileJson;
import com.timeoff.testing.HostileJson.Body;
import com.timeoff.testing.People;
import com.timeoff.testing.PeopleConfiguration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeProperty;
import net.jqwik.api.statistics.Statistics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureJdbc;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestContextManager;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whatever comes decides as what the result's readers can read, or is refused as bad input. */
@WebMvcTest(LeaveApplicationController.class)
@AutoConfigureJdbc
@ImportAutoConfiguration({
    TimeoffWebAutoConfiguration.class,
    ClockAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@Import({LeaveApplications.class, JdbcStores.class, PeopleConfiguration.class})
@TestPropertySource(
        properties = "spring.datasource.url=jdbc:h2:mem:any;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1")
class DecisionPropertyTest {

    private static final Map<String, String> VALID = Map.of("decision", "\"APPROVED\"", "comment", "\"Enjoy!\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    LeaveApplications applications;

    /** jqwik knows no Spring. */
    @BeforeProperty
    void inject() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
    }

    @Property
    void anyBody(@ForAll("bodies") Body body) {
        var application = Samples.received(Department.IT, 0);
        applications.receive(List.of(application));

        var result = mvc.put()
                .uri("/leave-applications/{id}/decision", application.id())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.bytes())
                .exchange();

        assertTakenOrRefused(result, 200);
        Statistics.collect(result.getResponse().getStatus());
        Statistics.coverage(seen -> seen.check(200).percentage(it -> it > 1));
        var verdict = applications.get(People.HELEN, application.id()).verdict();
        assertThat(verdict != null).isEqualTo(result.getResponse().getStatus() == 200);
        if (verdict != null && verdict.comment() != null) {
            var onTheWire = new String(verdict.comment().getBytes(UTF_8), UTF_8);
            assertThat(RecordFields.optionalText("Comment", onTheWire, 500)).isEqualTo(verdict.comment());
        }
    }

    @Property
    void anyQuery(@ForAll("names") String name, @ForAll("values") String value) {
        assertTakenOrRefused(
                mvc.get().uri("/leave-applications").queryParam(name, value).exchange(), 200);
    }

    @Property
    void anyId(@ForAll("ids") String id) {
        var result = mvc.get().uri("/leave-applications/{id}", id).exchange();

        assertTakenOrRefused(result, 200);
        assertThat(result.getResponse().getStatus()).isIn(400, 404);
    }

    @Provide
    Arbitrary<Body> bodies() {
        var mutations = HostileJson.mutationsOf(VALID);
        return Arbitraries.oneOf(
                mutations.map(it -> new Body(it.getBytes(UTF_8))),
                HostileJson.encoded(Arbitraries.oneOf(mutations, HostileJson.values()))
                        .filter(it -> it.bytes().length <= 16 * 1024));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("status", "department", "limit", "cursor");
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                HostileJson.texts(),
                Arbitraries.integers().map(String::valueOf),
                Arbitraries.of("PENDING", "pending", "it", "200", "201", "AAAAAAAAAAE", "_________38", "AAAAAAAAAAF="));
    }

    /** Without what paths may not hold, which is refused before. */
    @Provide
    Arbitrary<String> ids() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withCharRange('0', '9')
                        .withCharRange('a', 'g')
                        .withChars("-")
                        .ofMinLength(1)
                        .ofMaxLength(40),
                Arbitraries.create(() -> UUID.randomUUID().toString()));
    }
}
