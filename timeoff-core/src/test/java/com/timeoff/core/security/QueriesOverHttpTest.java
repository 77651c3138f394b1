package com.timeoff.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What becomes of a query that a call does not understand, behind a real server. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = SecuredService.class,
        properties = {"spring.config.import=classpath:timeoff-web.yaml", "timeoff.security.demo-users=true"})
class QueriesOverHttpTest {

    private static final String ALICE = Calls.basic("alice@example.com", "alice");

    private final Calls http;

    QueriesOverHttpTest(@LocalServerPort int port) {
        http = new Calls(port);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /who?department=IT, department",
        "GET, /who?, ",
        "GET, /who?&&, ",
        "GET, /who?x, x",
        "GET, /me?a=1&b=2&a=3, a b",
        "POST, /who?dry-run=true, dry-run",
        "GET, /echo?text=x, ",
        "GET, /echo?%74ext=x, ",
        "GET, /echo?called=x, called",
        "GET, /echo?text=x&Text=y&t%C3%A4xt=z, Text täxt",
        "GET, /echo?text=x&text=x, text",
        "GET, /echo?text=, text",
        "GET, /echo?text, text",
        "GET, /echo?text=%20%09, text"
    })
    void eachParameterIsKnownAndThereOnceAndSaysSomething(String method, String path, String wrong) {
        var answer = http.send(method, path, "Authorization", ALICE);

        if (wrong == null) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        } else {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            assertThat(JsonPath.<List<String>>read(answer.body(), "$.errors[*].field"))
                    .containsExactly(wrong.split(" "));
            assertThat(answer.body()).contains("urn:timeoff:problem:invalid-request");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/echo?text=x&%00=1", "/who?%ff", "/who?=x"})
    void whatCannotBeANameIsRefused(String path) {
        var answer = http.get(path, "Authorization", ALICE);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"status\":400").doesNotContain("Exception");
    }

    @Test
    void aParameterIsKnownByTheNameThatTheCallGivesIt() {
        assertThat(http.get("/renamed?called=x", "Authorization", ALICE).body()).isEqualTo("x");
        assertThat(http.get("/renamed?text=x", "Authorization", ALICE).statusCode())
                .isEqualTo(400);
    }

    /** What is not there, or not allowed, is so whatever the query. */
    @Test
    void anErrorStaysWhatItIs() {
        assertThat(http.get("/who?x=1").statusCode()).isEqualTo(401);
        assertThat(http.get("/nothing?x=1", "Authorization", ALICE).statusCode())
                .isEqualTo(404);
        assertThat(http.send("DELETE", "/who?x=1", "Authorization", ALICE).statusCode())
                .isEqualTo(405);
        var refusedByTomcat = http.get("/sent-away?text=x", "Authorization", ALICE);
        assertThat(refusedByTomcat.statusCode()).isEqualTo(410);
        assertThat(refusedByTomcat.body()).contains("\"status\":410");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?from=mail",
                "/ui/style.css?v=2",
                "/openapi?x=1",
                "/openapi.yaml?x=1",
                "/actuator/health?x=1",
                "/swagger-ui/index.html?x=1"
            })
    void filesAndWhatIsNotOursAnswerWhateverTheQuery(String path) {
        assertThat(http.get(path, "Authorization", ALICE).statusCode()).isEqualTo(200);
    }
}
