package com.timeoff.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** An issuer of tokens that comes and goes while the service runs. */
class IssuerAwayTest {

    private static final Map<String, Object> MIA = Map.of("email", "mia@example.com");

    private MockOAuth2Server issuer = new MockOAuth2Server();
    private ConfigurableApplicationContext service;

    @AfterEach
    void stop() {
        service.close();
        issuer.shutdown();
    }

    @Test
    void whoseKeysWereNeverSeenMakesEveryTokenWaitUntilItIsBack() throws Exception {
        issuer.start();
        startService();
        var token = token();
        issuer.shutdown();

        assertAway(call(token));
        assertThat(calls().get("/actuator/health", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(200);

        var port = issuer.baseUrl().port();
        issuer = new MockOAuth2Server();
        issuer.start(InetAddress.getLoopbackAddress(), port);
        assertThat(call(token()).statusCode()).isEqualTo(200);
    }

    @Test
    void whoseKeysAreKnownIsMissedByTokensOfNewKeysOnly() {
        issuer.start();
        startService();
        var token = token();
        assertThat(call(token).statusCode()).isEqualTo(200);
        var ofANewKey = issuer.issueToken("new-key", "client", Issuer.token(Issuer.AUDIENCE, 60, MIA));
        issuer.shutdown();

        assertThat(call(token).statusCode()).isEqualTo(200);
        assertAway(call(ofANewKey.serialize()));
    }

    @Test
    void sendsNoBrowserToIt() {
        issuer.start();
        startService();
        issuer.shutdown();

        assertAway(calls().get("/oauth2/authorization/timeoff"));
    }

    private void startService() {
        service = SpringApplication.run(
                SecuredService.class,
                "--server.port=0",
                "--spring.config.import=classpath:timeoff-web.yaml",
                "--timeoff.security.oidc.issuer-uri=" + Issuer.uri(issuer),
                "--timeoff.security.oidc.audience=" + Issuer.AUDIENCE,
                "--timeoff.security.oidc.client-id=pages");
    }

    private String token() {
        return issuer.issueToken(Issuer.NAME, "client", Issuer.token(Issuer.AUDIENCE, 60, MIA))
                .serialize();
    }

    private HttpResponse<String> call(String token) {
        return calls().get("/who", "Authorization", "Bearer " + token);
    }

    private Calls calls() {
        return new Calls(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private static void assertAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isPositive();
        assertThat(answer.body())
                .contains("urn:timeoff:problem:issuer-unavailable")
                .doesNotContain("Exception", "localhost");
    }
}
