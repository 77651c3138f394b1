package com.timeoff.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Tokens of a real issuer, and what others make that looks like them. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = SecuredService.class,
        properties = {
            "spring.config.import=classpath:timeoff-web.yaml",
            "timeoff.security.oidc.audience=timeoff-api",
            "timeoff.security.oidc.claims.role=realm_access.roles"
        })
class TokensOverHttpTest {

    private static final String ISSUER = "company";
    private static final MockOAuth2Server SERVER = new MockOAuth2Server();
    private static final Map<String, Object> MIA = Map.of(
            "email", "Mia@Example.com",
            "name", "Mia Novak",
            "department", "it",
            "manages", List.of("IT", "OPS"),
            "realm_access", Map.of("roles", List.of("offline_access", "manager")));

    private final Calls http;

    TokensOverHttpTest(@LocalServerPort int port) {
        http = new Calls(port);
    }

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry properties) {
        SERVER.start();
        properties.add("timeoff.security.oidc.issuer-uri", () -> SERVER.issuerUrl(ISSUER)
                .toString());
    }

    @AfterAll
    static void stop() {
        SERVER.shutdown();
    }

    @Test
    void thePersonIsInTheClaims() {
        var answer = call(issued(ISSUER, "timeoff-api", 60, MIA));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"email\":\"mia@example.com\"", "\"name\":\"Mia Novak\"", "\"role\":\"MANAGER\"")
                .contains("\"department\":\"IT\"", "\"OPS\"");
        assertThat(answer.headers().map()).doesNotContainKey("Set-Cookie");
    }

    @Test
    void withoutOneItSaysWhatIsExpected() {
        var answer = http.get("/who");

        assertProblem(answer);
        assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Bearer realm=\"TimeOff\"");
        assertProblem(http.get("/who", "Authorization", Calls.basic("alice@example.com", "alice")));
    }

    @Test
    void whatIsOverOrForOthersOrOfOthersIsRefused() {
        assertProblem(call(issued(ISSUER, "timeoff-api", -120, MIA)));
        assertProblem(call(issued(ISSUER, "other-api", 60, MIA)));
        assertProblem(call(issued("another", "timeoff-api", 60, MIA)));
    }

    @Test
    void whoHasNoVerifiedEmailIsNobody() {
        assertProblem(call(issued(ISSUER, "timeoff-api", 60, Map.of("name", "Mia"))));
        assertProblem(
                call(issued(ISSUER, "timeoff-api", 60, Map.of("email", "helen@example.com", "email_verified", false))));
    }

    @Test
    void anUnsignedOneIsRefused() {
        assertProblem(call(new PlainJWT(claims().build()).serialize()));
        var signed = issued(ISSUER, "timeoff-api", 60, MIA);
        assertProblem(call(signed.substring(0, signed.lastIndexOf('.') + 1)));
    }

    @Test
    void oneSignedWithAnotherKeyIsRefused() throws Exception {
        var key = new RSAKeyGenerator(2048).keyID(ISSUER).generate();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(ISSUER)
                .type(JOSEObjectType.JWT)
                .build();
        var forged = new SignedJWT(header, claims().build());
        forged.sign(new RSASSASigner(key));

        assertProblem(call(forged.serialize()));
    }

    /** The classic: the issuer's public key taken for a shared secret. */
    @Test
    void oneSignedWithTheIssuersPublicKeyIsRefused() throws Exception {
        var publicKey =
                SERVER.getConfig().getTokenProvider().publicJwkSet(ISSUER).toString();
        var forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(ISSUER).build(), claims().build());
        forged.sign(new MACSigner(publicKey.getBytes(StandardCharsets.UTF_8)));

        assertProblem(call(forged.serialize()));
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(SERVER.issuerUrl(ISSUER).toString())
                .audience("timeoff-api")
                .expirationTime(new Date(System.currentTimeMillis() + 60_000))
                .claim("email", "mia@example.com");
    }

    private static String issued(String issuer, String audience, long seconds, Map<String, Object> claims) {
        return SERVER.issueToken(
                        issuer,
                        "client",
                        new DefaultOAuth2TokenCallback(issuer, "subject", "JWT", List.of(audience), claims, seconds))
                .serialize();
    }

    private HttpResponse<String> call(String token) {
        return http.get("/who", "Authorization", "Bearer " + token);
    }

    private static void assertProblem(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(answer.body()).contains("\"status\":401").doesNotContain("Exception", "com.timeoff");
    }
}
