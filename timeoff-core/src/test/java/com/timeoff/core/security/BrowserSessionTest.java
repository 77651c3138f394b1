package com.timeoff.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How a session begins, whom it lets in, and what ends it. */
@WithOAuth2Login
class BrowserSessionTest {

    private static final long DAY = 86_400;

    private final int port;
    private final Calls http;
    private final MockOAuth2Server issuer;
    private final MovedClock clock;
    private final SessionsOfTomcat sessions;

    BrowserSessionTest(
            @LocalServerPort int port,
            @Autowired MockOAuth2Server issuer,
            @Autowired MovedClock clock,
            @Autowired SessionsOfTomcat sessions) {
        this.port = port;
        this.http = new Calls(port);
        this.issuer = issuer;
        this.clock = clock;
        this.sessions = sessions;
    }

    @AfterEach
    void now() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void endsWithTheToken() {
        var mia = signIn("mia@example.com", 600);

        clock.moveTo(Duration.ofSeconds(590));
        assertThat(mia.get("/who").statusCode()).isEqualTo(200);

        clock.moveTo(Duration.ofSeconds(601));
        var kept = sessions.kept();
        assertThat(mia.get("/who").statusCode()).isEqualTo(401);
        assertThat(sessions.kept()).isEqualTo(kept - 1);
        clock.moveTo(Duration.ZERO);
        assertThat(mia.get("/who").statusCode()).isEqualTo(401);
    }

    /** However much it is used in between. */
    @Test
    void endsAtItsGreatestAge() {
        var mia = signIn("mia@example.com", DAY);

        for (var hours = 1; hours < 8; hours++) {
            clock.moveTo(Duration.ofHours(hours));
            assertThat(mia.get("/who").statusCode()).isEqualTo(200);
        }
        clock.moveTo(Duration.ofHours(8));
        assertThat(mia.get("/who").statusCode()).isEqualTo(401);
    }

    @Test
    void endsAtLogoutWhoeverHasItsCookie() {
        var mia = signIn("mia@example.com", DAY);
        var cookie = mia.session();
        assertThat(http.get("/who", cookie).statusCode()).isEqualTo(200);

        assertThat(mia.post("/logout", "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(204);

        assertThat(http.get("/who", cookie).statusCode()).isEqualTo(401);
    }

    @Test
    void isNotAskedWhereThereAreCredentials() {
        var mia = signIn("mia@example.com", DAY);
        assertThat(mia.get("/me").body()).contains("mia@example.com", "\"session\":true");

        var alice = mia.get("/me", "Authorization", Calls.basic("alice@example.com", "alice"));
        assertThat(alice.body()).contains("alice@example.com", "\"session\":false");
        assertThat(alice.headers().map()).doesNotContainKey("Set-Cookie");

        for (var wrong : new String[] {Calls.basic("mia@example.com", "wrong"), "Bearer abc", "Digest x", "none"}) {
            assertThat(mia.get("/who", "Authorization", wrong).statusCode()).isEqualTo(401);
        }
        assertThat(mia.get("/me").body()).contains("mia@example.com", "\"session\":true");
    }

    @Test
    void beginsUnderANewId() {
        var browser = new Browser(port);
        browser.keep("timeoff-session", "0123456789ABCDEF0123456789ABCDEF");
        signIn(browser, "alice@example.com", DAY);
        var first = browser.session();
        assertThat(first[1]).doesNotContain("0123456789ABCDEF0123456789ABCDEF");

        issuer.enqueueCallback(Issuer.token("pages", DAY, Map.of("email", "bob@example.com")));
        assertThat(browser.open("/oauth2/authorization/timeoff?to=/who").body()).contains("bob@example.com");

        assertThat(browser.session()[1]).isNotEqualTo(first[1]);
        assertThat(http.get("/who", first).statusCode()).isEqualTo(401);
    }

    @Test
    void ofOnePersonThereAreTen() {
        var first = signIn("hugo@example.com", DAY);
        var others = new ArrayList<Browser>();
        var alice = signIn("alice@example.com", DAY);
        for (var count = 0; count < 10; count++) {
            assertThat(first.get("/who").statusCode()).isEqualTo(200);
            others.add(signIn("hugo@example.com", DAY));
        }

        assertThat(first.get("/who").statusCode()).isEqualTo(401);
        assertThat(others)
                .allSatisfy(it -> assertThat(it.get("/who").statusCode()).isEqualTo(200));
        assertThat(alice.get("/who").statusCode()).isEqualTo(200);
    }

    /** The page sends the browser to sign in again, in place of refusing it for ever. */
    @ParameterizedTest
    @ValueSource(strings = {"False", "no", ""})
    void doesNotBeginWithoutAVerifiedEmail(String verified) {
        var begun = sessions.everBegun();
        var browser = new Browser(port);
        issuer.enqueueCallback(Issuer.token(
                "pages",
                DAY,
                Map.of("email", verified.isEmpty() ? "mia" : "mia@example.com", "email_verified", verified)));

        var end = browser.open("/who");

        assertThat(end.statusCode()).isEqualTo(401);
        assertThat(end.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(end.body()).contains("verified e-mail").doesNotContain("Exception", "com.timeoff");
        assertThat(sessions.everBegun()).isEqualTo(begun);
        assertThat(browser.cookies()).isEmpty();
        signIn(browser, "mia@example.com", DAY);
    }

    /** Within the minute by which clocks may differ; else the page would send the browser round for ever. */
    @Test
    void doesNotBeginWithATokenThatIsOver() {
        var begun = sessions.everBegun();
        issuer.enqueueCallback(Issuer.token("pages", -5, Map.of("email", "mia@example.com")));

        assertThat(new Browser(port).open("/who").statusCode()).isEqualTo(401);

        assertThat(sessions.everBegun()).isEqualTo(begun);
    }

    private Browser signIn(String email, long seconds) {
        return signIn(new Browser(port), email, seconds);
    }

    private Browser signIn(Browser browser, String email, long seconds) {
        issuer.enqueueCallback(Issuer.token("pages", seconds, Map.of("email", email)));
        var page = browser.open("/who");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(email);
        return browser;
    }
}
