package com.timeoff.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The way to the issuer and back, of which the browser alone knows. */
@WithOAuth2Login
class CookieAuthorizationRequestRepositoryTest {

    private final int port;
    private final MockOAuth2Server issuer;
    private final MovedClock clock;
    private final SessionsOfTomcat sessions;
    private final Browser browser;

    CookieAuthorizationRequestRepositoryTest(
            @LocalServerPort int port,
            @Autowired MockOAuth2Server issuer,
            @Autowired MovedClock clock,
            @Autowired SessionsOfTomcat sessions) {
        this.port = port;
        this.issuer = issuer;
        this.clock = clock;
        this.sessions = sessions;
        this.browser = new Browser(port);
    }

    @AfterEach
    void now() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void eachTabComesBackToItsOwnPage() {
        var tabs = IntStream.range(0, 3)
                .mapToObj(it -> browser.backFromTheIssuer("/echo?text=" + it))
                .toList();

        for (var tab : IntStream.of(2, 0, 1).toArray()) {
            miaSignsIn();
            assertThat(Browser.target(browser.page(tabs.get(tab))))
                    .hasPath("/echo")
                    .hasQuery("text=" + tab);
            assertThat(browser.get("/who").statusCode()).isEqualTo(200);
        }
        assertThat(signInCookies()).isEmpty();
    }

    @Test
    void whoNeverFinishesKeepsTheLastThree() {
        for (var count = 0; count < 50; count++) {
            browser.backFromTheIssuer("/" + "x".repeat(250));
        }
        var first = browser.backFromTheIssuer("/echo?text=1");
        browser.backFromTheIssuer("/echo?text=2");
        browser.backFromTheIssuer("/echo?text=3");

        assertThat(signInCookies()).hasSize(3);
        miaSignsIn();
        assertThat(Browser.target(browser.page(first))).hasPath("/echo").hasQuery("text=1");
        assertThat(browser.open("/who").statusCode()).isEqualTo(200);
    }

    /** Cookies know no ports: of the 8 KB that a head may have, those of four services leave a third. */
    @Test
    void areSmall() {
        for (var count = 0; count < 8; count++) {
            browser.backFromTheIssuer("/" + "x".repeat(255));
        }

        assertThat(signInCookies()
                        .mapToInt(it -> "result-reader-service; ".length() + it.length())
                        .sum())
                .isLessThan(8_192 * 2 / 3 / 4);
    }

    /** Also with the cookie that somebody has kept, and another code that the issuer gave for the same question. */
    @Test
    void aStateSignsInOnce() {
        var question = browser.toTheIssuer("/who");
        var cookie = signInCookies().findFirst().orElseThrow().split("=");
        var back = Browser.target(browser.page(question));
        var again = Browser.target(browser.page(question));
        miaSignsIn();
        assertThat(browser.page(back).statusCode()).isEqualTo(302);
        var begun = sessions.everBegun();

        assertUnknown(browser.page(back));
        assertUnknown(browser.page(again));
        browser.keep(cookie[0], cookie[1]);
        miaSignsIn();
        assertThat(browser.page(again).statusCode()).isEqualTo(401);
        assertThat(sessions.everBegun()).isEqualTo(begun);
    }

    @Test
    void aBrowserFinishesOnlyWhatItBegan() {
        var back = browser.backFromTheIssuer("/who");
        var begun = sessions.everBegun();

        assertUnknown(new Browser(port).page(back));
        assertUnknown(browser.page(URI.create(back + "x")));
        clock.moveTo(Duration.ofMinutes(5));
        assertUnknown(browser.page(back));
        assertThat(sessions.everBegun()).isEqualTo(begun);
    }

    @Test
    void whoWritesAnotherPathIntoTheCookieFinishesNothing() {
        var back = browser.backFromTheIssuer("/who");
        var cookie = signInCookies().findFirst().orElseThrow().split("[=.]");
        browser.keep(cookie[0], URLEncoder.encode("OTk5OTk5OTk5OSAvL2V2aWw", StandardCharsets.UTF_8) + "." + cookie[2]);
        assertUnknown(browser.page(back));
        for (var broken : new String[] {"", ".", "x", "x.y", cookie[1], cookie[1] + ".", "!." + cookie[2]}) {
            browser.keep(cookie[0], broken);
            assertUnknown(browser.page(back));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/a\r\nSet-Cookie: a=b",
                "who",
                "",
                "/\u00fc"
            })
    void leadsToNoOtherPlace(String to) {
        var start = "/oauth2/authorization/timeoff?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        var back = Browser.target(browser.page(Browser.target(browser.get(start))));
        miaSignsIn();

        assertThat(Browser.target(browser.page(back))).isEqualTo(URI.create("http://localhost:" + port + "/"));
    }

    @Test
    void aPageWithAVeryLongAddressIsForgotten() {
        var back = browser.backFromTheIssuer("/echo?text=" + "x".repeat(3_000));
        miaSignsIn();

        assertThat(Browser.target(browser.page(back))).hasPath("/").hasNoQuery();
    }

    private void miaSignsIn() {
        issuer.enqueueCallback(Issuer.token("pages", 600, Map.of("email", "mia@example.com")));
    }

    private Stream<String> signInCookies() {
        return browser.cookies().stream()
                .filter(it -> it.getName().contains("-sign-in-"))
                .map(it -> it.getName() + "=" + it.getValue());
    }

    private static void assertUnknown(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("Open the page again");
        assertThat(answer.headers().map()).doesNotContainKey("Set-Cookie");
    }
}
