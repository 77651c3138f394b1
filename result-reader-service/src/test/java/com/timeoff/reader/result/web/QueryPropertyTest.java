package com.timeoff.reader.result.web;

import static com.timeoff.testing.http.ProblemAssertions.assertTakenOrRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.testing.SpringPropertyTest;
import com.timeoff.testing.http.HostileParameters;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whatever is asked is answered, or refused as bad input. */
@WebMvcTest(properties = "timeoff.stream.max-subscribers=100000")
@OnFakes
class QueryPropertyTest extends SpringPropertyTest {

    private static final String PATH = "/leave-application-results";

    @Autowired
    MockMvcTester mvc;

    @Property
    void anyQuery(@ForAll("names") String name, @ForAll("values") String value) {
        assertTakenOrRefused(mvc.get().uri(PATH).queryParam(name, value).exchange(), 200);
    }

    @Property
    void anyPeriod(@ForAll("periodNames") String name, @ForAll("values") String value) {
        var query = new HashMap<>(Map.of("from", "2026-11-24", "to", "2026-12-01", "zone", "UTC"));
        query.put(name, value);
        var request = mvc.get().uri(PATH + "/counts");
        query.forEach(request::queryParam);

        assertTakenOrRefused(request.exchange(), 200);
    }

    @Property
    void anyId(@ForAll("ids") String id) {
        var result = mvc.get().uri(PATH + "/{id}", id).exchange();

        assertTakenOrRefused(result, 200);
        assertThat(result.getResponse().getStatus()).isIn(400, 404);
        assertTakenOrRefused(mvc.get().uri(PATH + "/{id}/history", id).exchange(), 200);
    }

    @Property
    void anyLastEventId(@ForAll("eventIds") String id) {
        var result = mvc.get().uri(PATH + "/stream").header("Last-Event-ID", id).asyncExchange();

        assertTakenOrRefused(result, 200);
        if (result.getRequest().isAsyncStarted()) {
            result.getRequest().getAsyncContext().complete();
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("approved", "status", "department", "empEmail", "limit", "cursor");
    }

    @Provide
    Arbitrary<String> periodNames() {
        return Arbitraries.of("from", "to", "zone", "department", "approved");
    }

    @Provide
    Arbitrary<String> values() {
        return HostileParameters.values("true", "no", "PENDING", "it", "2026-11-24", "+1000000-01-01", "UTC", "+25:00");
    }

    @Provide
    Arbitrary<String> ids() {
        return HostileParameters.ids();
    }

    @Provide
    Arbitrary<String> eventIds() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withCharRange(' ', '~')
                        .withCharRange('\u00a0', '\u00ff')
                        .ofMaxLength(300),
                Arbitraries.strings().withChars("0123456789-_c").ofMaxLength(30),
                Arbitraries.longs().map(offset -> "0-" + offset + "_7-1_c0-" + offset));
    }
}
