package com.timeoff.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A browser that asks for a page, by way of a real issuer. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = SecuredService.class,
        properties = {"spring.config.import=classpath:timeoff-web.yaml", "timeoff.security.oidc.client-id=pages"})
@Import(Issuer.class)
class BrowserSignInTest {

    private static final String[] PAGE = {"Accept", "text/html,application/xhtml+xml,*/*;q=0.8"};

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(Redirect.NEVER)
            .build();
    private final URI who;
    private final MockOAuth2Server issuer;

    BrowserSignInTest(@LocalServerPort int port, @Autowired MockOAuth2Server issuer) {
        this.who = URI.create("http://localhost:" + port + "/who");
        this.issuer = issuer;
    }

    @Test
    void signsInByCodeWithPkceAndComesBackToThePage() throws Exception {
        issueFor(Map.of("email", "Mia@Example.com", "role", "manager", "manages", List.of("IT")));
        var toIssuer = redirect(redirect(get(who, PAGE)));
        assertThat(toIssuer.getQuery())
                .contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "client_id=pages");
        assertThat(cookies.getCookieStore().getCookies())
                .allSatisfy(it -> assertThat(it.isHttpOnly()).isTrue());

        var back = redirect(redirect(toIssuer));

        assertThat(back.getPath()).isEqualTo("/who");
        assertThat(back.getQuery()).isNull();
        assertThat(get(who).body()).contains("\"email\":\"mia@example.com\"", "\"role\":\"MANAGER\"");
        assertThat(get(who, PAGE).statusCode()).isEqualTo(200);
        assertThat(get(who.resolve("/me")).body()).contains("\"session\":true");

        assertThat(post("/logout", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
        assertThat(get(who).statusCode()).isEqualTo(200);
        assertThat(post("/logout", "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(204);
        assertThat(get(who).statusCode()).isEqualTo(401);
    }

    @Test
    void whoHasNoEmailIsNotSignedIn() throws Exception {
        issueFor(Map.of("name", "Mia"));

        var end = get(redirect(redirect(redirect(get(who, PAGE)))));

        assertThat(end.statusCode()).isEqualTo(401);
        assertThat(end.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(get(who).statusCode()).isIn(401, 403);
    }

    @Test
    void whatIsNoPageIsNotSentAround() throws Exception {
        var answer = get(who);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "location");
    }

    private void issueFor(Map<String, Object> claims) {
        issuer.enqueueCallback(Issuer.token("pages", 60, claims));
    }

    private URI redirect(URI from) throws Exception {
        return redirect(get(from, PAGE));
    }

    private URI redirect(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> get(URI uri, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri);
        return browser.send(
                (headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(who.resolve(path)).POST(HttpRequest.BodyPublishers.noBody());
        return browser.send(request.headers(headers).build(), BodyHandlers.ofString());
    }
}
