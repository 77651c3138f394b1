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
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Tokens of a real issuer, and what others make that looks like them. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = SecuredService.class,
        properties = {
            "spring.config.import=classpath:timeoff-web.yaml",
            "timeoff.security.oidc.claims.role=realm_access.roles"
        })
@Import(Issuer.class)
class TokensOverHttpTest {

    private static final Map<String, Object> MIA = Map.of(
            "email", "Mia@Example.com",
            "name", "Mia Novak",
            "department", "it",
            "manages", List.of("IT", "OPS"),
            "realm_access", Map.of("roles", List.of("offline_access", "manager")));

    private final Calls http;
    private final MockOAuth2Server issuer;

    TokensOverHttpTest(@LocalServerPort int port, @Autowired MockOAuth2Server issuer) {
        this.http = new Calls(port);
        this.issuer = issuer;
    }

    @Test
    void thePersonIsInTheClaims() {
        var answer = call(issued(Issuer.AUDIENCE, 60, MIA));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"email\":\"mia@example.com\"", "\"name\":\"Mia Novak\"", "\"role\":\"MANAGER\"")
                .contains("\"department\":\"IT\"", "\"OPS\"");
        assertThat(answer.headers().map()).doesNotContainKey("Set-Cookie");
    }

    /** It stands in ProcessedBy, and so in others' terminals. */
    @Test
    void aNameThatSteersWhatShowsItIsNone() {
        for (var control : new String[] {"\u0007", "\n", "\u009b31m", "\u2028", "\u202e", "\u2066"}) {
            var mia = Map.<String, Object>of("email", "mia@example.com", "name", "Mia" + control);
            assertThat(call(issued(Issuer.AUDIENCE, 60, mia)).body()).contains("\"name\":null");
        }
    }

    @Test
    void howeverTheEmailIsSpelled() {
        var spelled = Map.<String, Object>of("email", "\u00a0MIA@Example.com\u3000");
        assertThat(call(issued(Issuer.AUDIENCE, 60, spelled)).body()).contains("\"email\":\"mia@example.com\"");

        var another = Map.<String, Object>of("email", "m\u0131a@example.com");
        assertThat(call(issued(Issuer.AUDIENCE, 60, another)).body()).contains("\"email\":\"m\u0131a@example.com\"");
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
        assertProblem(call(issued(Issuer.AUDIENCE, -120, MIA)));
        assertProblem(call(issued("other-api", 60, MIA)));
        assertProblem(call(issuedBy("another", Issuer.token(Issuer.AUDIENCE, 60, MIA))));
    }

    @Test
    void onAHealthCheckWhatIsRefusedElsewhereIsAsNone() {
        var operator = Map.<String, Object>of(
                "email", "olivia@example.com", "realm_access", Map.of("roles", List.of("operator")));

        assertThat(health(issued(Issuer.AUDIENCE, 60, operator)).body()).contains("\"details\"");
        for (var stale : List.of(issued(Issuer.AUDIENCE, -120, operator), issued("other-api", 60, operator), "abc")) {
            assertThat(health(stale).statusCode()).isEqualTo(200);
            assertThat(health(stale).body()).doesNotContain("\"details\"");
        }
    }

    private HttpResponse<String> health(String token) {
        return http.get("/actuator/health", "Authorization", "Bearer " + token);
    }

    @Test
    void whatIsNeverOverIsRefused() {
        var claims = new HashMap<>(MIA);
        claims.put("exp", null);
        var forever = issued(Issuer.AUDIENCE, 60, claims);
        assertThat(claimsOf(forever)).containsIgnoringCase("mia@example.com").doesNotContain("\"exp\"");

        assertProblem(call(forever));
    }

    @Test
    void whoHasNoVerifiedEmailIsNobody() {
        assertProblem(call(issued(Issuer.AUDIENCE, 60, Map.of("name", "Mia"))));
        for (var none : new String[] {"mia", "mia@example", "mia@example.com\u200b", "mi\u00a0a@example.com", " "}) {
            assertProblem(call(issued(Issuer.AUDIENCE, 60, Map.of("email", none))));
        }
        for (var no : new Object[] {false, "False", "false", "true", "no", 0, 1, List.of(true)}) {
            assertProblem(
                    call(issued(Issuer.AUDIENCE, 60, Map.of("email", "helen@example.com", "email_verified", no))));
        }
        assertProblem(call(issued(Issuer.AUDIENCE, 60, Map.of("email", Map.of("a", "helen@example.com")))));
        assertThat(call(issued(Issuer.AUDIENCE, 60, Map.of("email", "helen@example.com", "email_verified", true)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anUnsignedOneIsRefused() {
        assertProblem(call(new PlainJWT(claims().build()).serialize()));
        var signed = issued(Issuer.AUDIENCE, 60, MIA);
        assertProblem(call(signed.substring(0, signed.lastIndexOf('.') + 1)));
    }

    @Test
    void oneSignedWithAnotherKeyIsRefused() throws Exception {
        var key = new RSAKeyGenerator(2048).keyID(Issuer.NAME).generate();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(Issuer.NAME)
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
                issuer.getConfig().getTokenProvider().publicJwkSet(Issuer.NAME).toString();
        var forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(Issuer.NAME).build(), claims().build());
        forged.sign(new MACSigner(publicKey.getBytes(StandardCharsets.UTF_8)));

        assertProblem(call(forged.serialize()));
    }

    /** RFC 9728: who has no token yet learns whose to bring. */
    @Test
    void saysWhoseTokensItTakes() {
        var answer = http.get("/.well-known/oauth-protected-resource");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"authorization_servers\":[\"" + Issuer.uri(issuer) + "\"]")
                .contains("\"bearer_methods_supported\":[\"header\"]")
                .contains("\"tls_client_certificate_bound_access_tokens\":false");
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(Issuer.uri(issuer))
                .audience(Issuer.AUDIENCE)
                .expirationTime(new Date(System.currentTimeMillis() + 60_000))
                .claim("email", "mia@example.com");
    }

    private String issued(String audience, long seconds, Map<String, Object> claims) {
        return issuedBy(Issuer.NAME, Issuer.token(audience, seconds, claims));
    }

    private String issuedBy(String name, OAuth2TokenCallback token) {
        return issuer.issueToken(name, "client", token).serialize();
    }

    private static String claimsOf(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
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
