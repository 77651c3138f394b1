package com.timeoff.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.timeoff.reader.result.LeaveResults;
import com.timeoff.testing.infrastructure.InfrastructureConfiguration;
import com.timeoff.testing.infrastructure.PostgresDatabase;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A stream ends with what let its listener in, and with nothing else. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"spring.kafka.consumer.group-id=stream-end-it", "timeoff.security.oidc.client-id=pages"})
@Import({InfrastructureConfiguration.class, PostgresDatabase.class, StreamEndIT.Issuer.class, MovedClock.class})
class StreamEndIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final Map<String, Object> HELEN = Map.of("email", "helen@example.com", "role", "HR");

    private final List<StreamClient> opened = new ArrayList<>();
    private final URI page;
    private final MockOAuth2Server issuer;
    private final MovedClock clock;
    private final Announcements announcements;

    StreamEndIT(
            @LocalServerPort int port,
            @Autowired MockOAuth2Server issuer,
            @Autowired MovedClock clock,
            @Autowired KafkaTemplate<Object, Object> kafka) {
        this.page = URI.create("http://localhost:" + port + "/");
        this.issuer = issuer;
        this.clock = clock;
        this.announcements = new Announcements(kafka);
    }

    /** With all ingested that others left in the topic. */
    @BeforeEach
    void ingestWhatIsThere(@Autowired LeaveResults results) {
        var last = announcements.announce();
        await().atMost(TIMEOUT).until(() -> results.find(last).isPresent());
    }

    @AfterEach
    void close() {
        clock.moveTo(Duration.ZERO);
        opened.forEach(StreamClient::close);
    }

    /** With the minute by which clocks may differ, for which calls are let in as well. */
    @Test
    void theToken() {
        var token = bearer(300);
        var other = listen("Authorization", bearer(3_600));
        clock.moveTo(Duration.ofSeconds(310));
        var listener = listen("Authorization", token);
        var heard = announcements.announce().toString();
        await().atMost(TIMEOUT).until(() -> listener.applicationIds().contains(heard));

        clock.moveTo(Duration.ofSeconds(361));

        await().atMost(AT_ONCE).until(() -> listener.ended);
        assertOnlyTheOtherHears(listener, other);
        assertThat(StreamClient.open(page.getPort(), null, "Authorization", token).status)
                .isEqualTo(401);
    }

    @Test
    void theSessionThatIsLoggedOut() throws Exception {
        var browser = new Browser();
        var elsewhere = new Browser();
        var listener = listen("Cookie", browser.session());
        var other = listen("Cookie", elsewhere.session());

        assertThat(browser.logout().statusCode()).isEqualTo(204);

        await().atMost(AT_ONCE).until(() -> listener.ended);
        assertOnlyTheOtherHears(listener, other);
        var again = StreamClient.open(page.getPort(), listener.lastEventId, "Cookie", browser.session());
        assertThat(again.status).isEqualTo(401);
    }

    private void assertOnlyTheOtherHears(StreamClient listener, StreamClient other) {
        var later = announcements.announce().toString();
        await().atMost(AT_ONCE).until(() -> other.applicationIds().contains(later));
        assertThat(other.ended).isFalse();
        assertThat(listener.applicationIds()).doesNotContain(later);
    }

    private StreamClient listen(String header, String value) {
        var stream = StreamClient.open(page.getPort(), null, header, value);
        opened.add(stream);
        assertThat(stream.status).isEqualTo(200);
        await().atMost(TIMEOUT).until(() -> stream.lastEventId != null);
        return stream;
    }

    private String bearer(long seconds) {
        return "Bearer "
                + issuer.issueToken("company", "client", token("timeoff-api", seconds))
                        .serialize();
    }

    private static DefaultOAuth2TokenCallback token(String audience, long seconds) {
        return new DefaultOAuth2TokenCallback("company", "subject", "JWT", List.of(audience), HELEN, seconds);
    }

    /** Helen's, who has signed in there. */
    private final class Browser {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(Redirect.NORMAL)
                .build();

        Browser() throws IOException, InterruptedException {
            issuer.enqueueCallback(token("pages", 600));
            var request = HttpRequest.newBuilder(page).header("Accept", "text/html");
            assertThat(client.send(request.build(), BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }

        String session() {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(it -> it.getName().endsWith("-session"))
                    .map(HttpCookie::toString)
                    .findFirst()
                    .orElseThrow();
        }

        HttpResponse<Void> logout() throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(page.resolve("/logout")).POST(BodyPublishers.noBody());
            return client.send(request.build(), BodyHandlers.discarding());
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Issuer {

        @Bean(destroyMethod = "shutdown")
        MockOAuth2Server issuerServer() {
            var server = new MockOAuth2Server();
            server.start();
            return server;
        }

        @Bean
        DynamicPropertyRegistrar trusted(MockOAuth2Server server) {
            return registry -> {
                registry.add("timeoff.security.oidc.issuer-uri", () -> server.issuerUrl("company")
                        .toString());
                registry.add("timeoff.security.oidc.audience", () -> "timeoff-api");
            };
        }
    }
}
