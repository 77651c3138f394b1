package com.timeoff.manager.leave.web;

import static com.timeoff.testing.http.ProblemAssertions.assertTakenOrRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.kafka.ingestion.RecordFields;
import com.timeoff.manager.leave.LeaveApplicationService;
import com.timeoff.manager.leave.Samples;
import com.timeoff.models.Department;
import com.timeoff.testing.SpringPropertyTest;
import com.timeoff.testing.http.HostileJson;
import com.timeoff.testing.http.HostileJson.Body;
import com.timeoff.testing.http.HostileParameters;
import com.timeoff.testing.security.People;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whatever comes decides as what the result's readers can read, or is refused as bad input. */
@OnDatabase
class DecisionPropertyTest extends SpringPropertyTest {

    private static final Map<String, String> VALID = Map.of("decision", "\"APPROVED\"", "comment", "\"Enjoy!\"");

    /** Beyond it a filter refuses, whose answers need a real server. */
    private static final int LIMIT = 16 * 1024;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    LeaveApplicationService applications;

    @Property
    void anyBody(@ForAll("bodies") Body body) {
        var application = Samples.received(UUID.randomUUID() + "@example.com", Department.IT);
        applications.receive(List.of(application));

        var result = mvc.put()
                .uri("/leave-applications/{id}/decision", application.id())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.bytes())
                .exchange();

        assertTakenOrRefused(result, 200);
        Statistics.collect(result.getResponse().getStatus());
        Statistics.coverage(seen -> seen.check(200).percentage(it -> it > 1));
        var decision = applications.get(People.HELEN, application.id()).decision();
        assertThat(decision != null).isEqualTo(result.getResponse().getStatus() == 200);
        if (decision != null && decision.comment() != null) {
            var onTheWire = new String(decision.comment().getBytes(UTF_8), UTF_8);
            assertThat(RecordFields.optionalText("Comment", onTheWire, 500)).isEqualTo(decision.comment());
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
                        HostileJson.encoded(Arbitraries.oneOf(mutations, HostileJson.values())))
                .filter(it -> it.bytes().length <= LIMIT);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("status", "department", "empEmail", "order", "limit", "cursor");
    }

    @Provide
    Arbitrary<String> values() {
        return HostileParameters.values("PENDING", "pending", "it");
    }

    @Provide
    Arbitrary<String> ids() {
        return HostileParameters.ids();
    }
}
