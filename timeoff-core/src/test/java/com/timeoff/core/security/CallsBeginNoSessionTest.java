package com.timeoff.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Where browsers can sign in, nothing but that begins a session. */
@WithOAuth2Login
class CallsBeginNoSessionTest {

    private static final int MANY = 2_000;
    private static final String ALICE = Calls.basic("alice@example.com", "alice");

    private final Calls http;
    private final MockOAuth2Server issuer;
    private final SessionsOfTomcat sessions;
    private long before;

    CallsBeginNoSessionTest(
            @LocalServerPort int port, @Autowired MockOAuth2Server issuer, @Autowired SessionsOfTomcat sessions) {
        this.http = new Calls(port);
        this.issuer = issuer;
        this.sessions = sessions;
    }

    @BeforeEach
    void count() {
        before = sessions.everBegun();
    }

    @AfterEach
    void noneWasBegun() {
        assertThat(sessions.everBegun()).isEqualTo(before);
    }

    @Test
    void byAPassword() {
        for (var path : new String[] {"/who", "/me", "/", "/ui/style.css", "/actuator/health", "/nothing", "/broken"}) {
            assertNoCookie(path, "Authorization", ALICE);
            assertNoCookie(path, "Authorization", ALICE, "Accept", "text/html");
            assertNoCookie(path, "Authorization", Calls.basic("alice@example.com", ""));
        }
        assertThat(http.get("/who", "Authorization", ALICE).statusCode()).isEqualTo(200);
        assertThat(http.post("/who", "Authorization", ALICE).headers().map()).doesNotContainKey("Set-Cookie");
    }

    @Test
    void byAToken() {
        var mia = Map.<String, Object>of("email", "mia@example.com");
        var token = issuer.issueToken(Issuer.NAME, "client", Issuer.token(Issuer.AUDIENCE, 60, mia));

        for (var path : new String[] {"/who", "/me", "/", "/actuator/health", "/nothing", "/broken"}) {
            assertNoCookie(path, "Authorization", "Bearer " + token.serialize());
            assertNoCookie(path, "Authorization", "Bearer abc", "Accept", "text/html");
        }
        assertThat(http.get("/who", "Authorization", "Bearer " + token.serialize())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void byPagesThatStrangersAskFor() {
        var long7K = "x".repeat(7_000);

        for (var count = 0; count < MANY; count++) {
            var answer = http.get("/", "Accept", "text/html", "X-Long", long7K);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().map()).doesNotContainKey("Set-Cookie");
        }
    }

    /** The cookie is the way to the issuer, and all that there is of it. */
    @Test
    void bySignInsThatStrangersBegin() {
        for (var count = 0; count < MANY; count++) {
            var answer = http.get("/oauth2/authorization/timeoff?to=/who", "X-Long", "x".repeat(7_000));
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().allValues("Set-Cookie")).singleElement().satisfies(it -> assertThat(it)
                    .startsWith("timeoff-sign-in-")
                    .contains("; Max-Age=300;", "; HttpOnly", "; SameSite=Lax")
                    .hasSizeLessThan(300));
        }
    }

    @Test
    void bySignInsThatNobodyBegan() {
        for (var query : new String[] {"", "?code=c&state=s", "?error=access_denied&state=s", "?code=c"}) {
            var answer = http.get("/login/oauth2/code/timeoff" + query);
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().map()).doesNotContainKey("Set-Cookie");
        }
        assertNoCookie("/logout");
        assertThat(http.post("/logout").headers().map()).doesNotContainKey("Set-Cookie");
    }

    private void assertNoCookie(String path, String... headers) {
        assertThat(http.get(path, headers).headers().map()).as(path).doesNotContainKey("Set-Cookie");
    }
}
