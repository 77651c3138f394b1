package com.timeoff.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Keeps cookies, and goes where it is sent, step by step. */
final class Browser {

    private static final String[] PAGE = {"Accept", "text/html,application/xhtml+xml,*/*;q=0.8"};
    private static final int MOST_REDIRECTS = 10;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(Redirect.NEVER)
            .build();
    private final URI service;

    Browser(int port) {
        this.service = URI.create("http://localhost:" + port);
    }

    /** The page at the end of all redirects. */
    HttpResponse<String> open(String path) {
        var answer = page(service.resolve(path));
        for (var step = 0; step < MOST_REDIRECTS && answer.statusCode() == 302; step++) {
            answer = page(target(answer));
        }
        return answer;
    }

    /** Where the service sends it for a page: to the issuer. */
    URI toTheIssuer(String path) {
        return target(page(target(page(service.resolve(path)))));
    }

    /** Where the issuer sends it then: back to the service. */
    URI backFromTheIssuer(String path) {
        return target(page(toTheIssuer(path)));
    }

    HttpResponse<String> page(URI address) {
        return send(HttpRequest.newBuilder(address).headers(PAGE));
    }

    HttpResponse<String> get(String path, String... headers) {
        var request = HttpRequest.newBuilder(service.resolve(path));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> post(String path, String... headers) {
        return send(HttpRequest.newBuilder(service.resolve(path))
                .POST(BodyPublishers.noBody())
                .headers(headers));
    }

    /** Where it is sent. */
    static URI target(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    void keep(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setDomain("localhost.local"); // As the manager has those of localhost.
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(service, cookie);
    }

    /** The cookie of its session, as a header; another's hands can hold it, too. */
    String[] session() {
        return cookies().stream()
                .filter(it -> it.getName().endsWith("-session"))
                .findFirst()
                .map(it -> new String[] {"Cookie", it.getName() + "=" + it.getValue()})
                .orElseThrow();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
