package com.timeoff.notification.preference.web;

import static com.timeoff.testing.http.ProblemAssertions.assertTakenOrRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.notification.OnDatabase;
import com.timeoff.testing.SpringPropertyTest;
import com.timeoff.testing.http.HostileJson;
import com.timeoff.testing.http.HostileParameters;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whatever is sent is taken, or refused as bad input. */
@WebMvcTest
@OnDatabase
class PreferencePropertyTest extends SpringPropertyTest {

    private static final String PATH = "/notification-preferences";

    /** What is longer is refused before, by the container. */
    private static final int MOST_BYTES = 16 * 1024;

    @Autowired
    MockMvcTester mvc;

    @Property(tries = 100)
    void anyBody(@ForAll("bodies") HostileJson.Body body) {
        var result = mvc.put()
                .uri(PATH)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body.bytes())
                .exchange();

        assertTakenOrRefused(result, 200);
    }

    @Property(tries = 100)
    void anyQuery(@ForAll("names") String name, @ForAll("parameters") String value) {
        assertTakenOrRefused(mvc.get().uri(PATH).queryParam(name, value).exchange(), 200);
    }

    @Property(tries = 100)
    void anyToken(@ForAll("tokens") String token) {
        var read = mvc.get().uri("/unsubscribe/{token}", token).exchange();
        var written = mvc.post().uri("/unsubscribe/{token}", token).exchange();

        assertThat(read.getResponse().getStatus()).isIn(400, 404);
        assertThat(written.getResponse().getStatus())
                .isEqualTo(read.getResponse().getStatus());
    }

    @Provide
    Arbitrary<HostileJson.Body> bodies() {
        var preferences = HostileJson.mutationsOf(Map.of("kind", "\"WAITING\"", "mail", "false"))
                .list()
                .ofMaxSize(3)
                .map(it -> "{\"preferences\":" + it + "}");
        return HostileJson.encoded(Arbitraries.oneOf(
                        preferences, HostileJson.mutationsOf(Map.of("preferences", "[]")), HostileJson.values()))
                .filter(it -> it.bytes().length <= MOST_BYTES);
    }

    @Provide
    Arbitrary<String> parameters() {
        return HostileParameters.values("kind", "mail", "WAITING", "email");
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("kind", "mail", "email", "limit");
    }

    @Provide
    Arbitrary<String> tokens() {
        return Arbitraries.oneOf(
                HostileParameters.ids(),
                Arbitraries.strings()
                        .alpha()
                        .numeric()
                        .withChars("-_")
                        .ofMinLength(1)
                        .ofMaxLength(200));
    }
}
