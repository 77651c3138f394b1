package com.timeoff.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.models.Department;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The page of a service, as a browser asks for it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = SecuredService.class,
        properties = {
            "spring.config.import=classpath:timeoff-web.yaml",
            "timeoff.security.demo-users=true",
            "timeoff.pages.results-url=https://results.example.com"
        })
class PagesOverHttpTest {

    private static final String MIA = Calls.basic("mia@example.com", "mia");

    private final Calls http;

    PagesOverHttpTest(@LocalServerPort int port) {
        http = new Calls(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/ui/index.html",
                "/ui/style.css",
                "/ui/shell.js",
                "/ui/departments.js",
                "/ui/logo.svg",
                "/me"
            })
    void areForWhoIsSignedIn(String path) {
        assertThat(http.get(path).statusCode()).isEqualTo(401);
        assertThat(http.get(path).headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("Basic"));

        var answer = http.get(path, "Authorization", MIA);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                        + "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
    }

    @Test
    void areTheServicesOwnAtTheRoot() {
        var page = http.get("/", "Authorization", MIA, "Accept", "text/html");

        assertThat(page.body()).contains("<title>A page</title>");
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("text/html"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ui/style.css", "/ui/departments.js"})
    void areKeptByTheBrowserForAsLongAsTheyAreTheSame(String path) {
        var first = http.get(path, "Authorization", MIA).headers();
        assertThat(first.allValues("Cache-Control")).containsExactly("no-cache, private");
        var tag = first.firstValue("ETag").orElseThrow();

        var again = http.get(path, "Authorization", MIA, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();

        assertThat(http.get(path, "Authorization", MIA, "If-None-Match", "\"another\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ui/", "/ui/nothing.js", "/ui/../timeoff-web.yaml", "/ui/%2e%2e/timeoff-web.yaml"})
    void haveNothingElseBesideThem(String path) {
        assertThat(http.get(path, "Authorization", MIA).statusCode()).isIn(400, 404);
    }

    @Test
    void learnTheDepartmentsFromTheServices() {
        var script = http.get("/ui/departments.js", "Authorization", MIA);

        assertThat(script.headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("text/javascript"));
        for (var department : Department.values()) {
            assertThat(script.body()).contains("\"" + department + "\":\"" + department.title() + '"');
        }
    }

    @Test
    void sayWhoIsSignedInAndWhereTheOtherPagesAre() {
        assertThat(http.get("/me", "Authorization", MIA).body())
                .isEqualTo("{\"email\":\"mia@example.com\",\"name\":null,\"department\":\"IT\",\"role\":\"MANAGER\","
                        + "\"manages\":[\"IT\",\"OPS\"],\"session\":false,\"pages\":{\"employee\":\"http://localhost:8080\","
                        + "\"manager\":\"http://localhost:8082\",\"results\":\"https://results.example.com\","
                        + "\"notifications\":\"http://localhost:8084\"}}");
    }

    /** Where there is no notification-service, no page leads to it. */
    @Nested
    @TestPropertySource(properties = "timeoff.pages.notifications-url=")
    class WithoutNotifications {

        @Test
        void sayThatThereAreNone(@LocalServerPort int port) {
            assertThat(new Calls(port).get("/me", "Authorization", MIA).body())
                    .contains("\"results\":\"https://results.example.com\",\"notifications\":null}");
        }
    }
}
