package com.timeoff.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A browser that asks for a page, by way of a real issuer. */
@WithOAuth2Login
class OAuth2LoginTest {

    private final Browser browser;
    private final MockOAuth2Server issuer;

    OAuth2LoginTest(@LocalServerPort int port, @Autowired MockOAuth2Server issuer) {
        this.browser = new Browser(port);
        this.issuer = issuer;
    }

    @Test
    void signsInByCodeWithPkceAndComesBackToThePage() {
        issueFor(Map.of("email", "Mia@Example.com", "role", "manager", "manages", List.of("IT")));
        var toIssuer = browser.toTheIssuer("/who");
        assertThat(toIssuer.getQuery())
                .contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "client_id=pages");

        var back = Browser.target(browser.page(Browser.target(browser.page(toIssuer))));

        assertThat(back).hasPath("/who").hasNoQuery();
        assertThat(browser.cookies()).isNotEmpty().allSatisfy(it -> assertThat(it.isHttpOnly())
                .isTrue());
        assertThat(browser.get("/who").body()).contains("\"email\":\"mia@example.com\"", "\"role\":\"MANAGER\"");
        assertThat(browser.page(back).statusCode()).isEqualTo(200);
        assertThat(browser.get("/me").body()).contains("\"session\":true");

        assertThat(browser.post("/logout", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/who").statusCode()).isEqualTo(200);
        assertThat(browser.post("/logout", "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(204);
        assertThat(browser.get("/who").statusCode()).isEqualTo(401);
    }

    @Test
    void whoHasNoEmailIsNotSignedIn() {
        issueFor(Map.of("name", "Mia"));

        var end = browser.open("/who");

        assertThat(end.statusCode()).isEqualTo(401);
        assertThat(end.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(browser.get("/who").statusCode()).isEqualTo(401);
    }

    @Test
    void whatIsNoPageIsNotSentAround() {
        var answer = browser.get("/who");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "location");
    }

    /** Else the browser would ask for a password before its page can send it to the issuer. */
    @Test
    void aPageIsNotChallengedForAPassword() {
        assertThat(browser.get("/who", "Sec-Fetch-Mode", "cors").headers().allValues("WWW-Authenticate"))
                .containsExactly("Bearer realm=\"TimeOff\"");
        assertThat(browser.get("/who").headers().allValues("WWW-Authenticate"))
                .containsExactly("Basic realm=\"TimeOff\", charset=\"UTF-8\"", "Bearer realm=\"TimeOff\"");
    }

    private void issueFor(Map<String, Object> claims) {
        issuer.enqueueCallback(Issuer.token("pages", 60, claims));
    }
}
