package com.timeoff.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = SecuredService.class,
        properties = {
            "spring.config.import=classpath:timeoff-web.yaml",
            "timeoff.security.demo-users=true",
            "timeoff.security.users[0].email=Olivia@Example.com",
            "timeoff.security.users[0].password={bcrypt}$2a$04$/fDsVP3/waKYsM1N1PA4JuP2p2QLl.L6oD453DsZhZh/ntQMS1BkS",
            "timeoff.security.users[0].role=operator",
            "timeoff.security.cors-origins=https://portal.example.com, HTTPS://Other.example.com:443/"
        })
class PasswordsOverHttpTest {

    private static final String ALICE = Calls.basic("alice@example.com", "alice");
    private static final String OPERATOR = Calls.basic("olivia@example.com", "olivia");

    private final Calls http;

    PasswordsOverHttpTest(@LocalServerPort int port) {
        http = new Calls(port);
    }

    @Test
    void whoSignsInIsKnownToTheService() {
        assertThat(http.get("/who", "Authorization", Calls.basic("Mia@Example.com", "mia"))
                        .body())
                .contains("\"email\":\"mia@example.com\"", "\"department\":\"IT\"", "\"role\":\"MANAGER\"");
        assertThat(http.post("/who", "Authorization", ALICE).body()).isEqualTo("alice@example.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/who",
                "/nothing",
                "/",
                "/error",
                "/actuator",
                "/actuator/prometheus",
                "/who;x=1",
                "//",
                "//elsewhere",
                "/broken",
                "/.well-known/oauth-protected-resource"
            })
    void withoutSigningInThereIsNothing(String path) {
        var status = path.contains(";") || path.startsWith("//") ? 400 : 401;
        assertProblem(http.get(path), status);
        assertProblem(http.get(path, "Authorization", Calls.basic(path.hashCode() + "@example.com", "x")), status);
    }

    @Test
    void saysHowToSignIn() {
        var answer = http.get("/who");

        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .containsExactly("Basic realm=\"TimeOff\", charset=\"UTF-8\"");
        assertThat(answer.headers().map()).doesNotContainKey("Set-Cookie");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic !", "Basic YQ==", "Basic", "Bearer abc", "Digest x"})
    void whatIsNoCredentialIsRefused(String header) {
        assertProblem(http.get("/who", "Authorization", header), 401);
    }

    @Test
    void healthIsForAllAndTheRestForTheOperatorWhoMayDoNothingElse() {
        assertThat(http.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(http.get("/actuator/health").body()).doesNotContain("details");
        assertThat(http.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(http.get("/actuator/prometheus", "Authorization", OPERATOR).statusCode())
                .isEqualTo(200);
        assertProblem(http.get("/actuator/prometheus", "Authorization", ALICE), 403);
        assertProblem(http.get("/actuator", "Authorization", ALICE), 403);
        assertProblem(http.get("/who", "Authorization", OPERATOR), 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void wrongCredentialsOnAHealthCheckAreAsNone(String path) {
        var none = http.get(path);
        var wrong = IntStream.range(0, 20).mapToObj(it -> Calls.basic("hugo@example.com", "wrong" + it));
        var stale = Stream.of("Basic !", "Basic YQ==", "Basic", "Bearer abc", "Bearer", "Digest x");

        assertThat(Stream.concat(wrong, stale)).allSatisfy(it -> {
            var answer = http.get(path, "Authorization", it);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(none.body());
            assertThat(answer.headers().map()).doesNotContainKey("WWW-Authenticate");
            assertThat(http.send("HEAD", path, "Authorization", it).statusCode())
                    .isEqualTo(200);
        });
        var tryElsewhere = http.get("/who", "Authorization", Calls.basic("hugo@example.com", "wrong"));
        assertThat(tryElsewhere.statusCode()).isEqualTo(401);
        assertThat(http.get("/who", "Authorization", Calls.basic("hugo@example.com", "hugo"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoeverLooksAfterTheServiceIsShownTheDetailsOfItsHealth() {
        assertThat(http.get("/actuator/health", "Authorization", OPERATOR).body())
                .contains("\"details\"");
        assertThat(http.get("/actuator/health", "Authorization", ALICE).body()).doesNotContain("\"details\"");
        assertProblem(http.post("/actuator/health", "Authorization", Calls.basic("olivia@example.com", "x")), 401);
    }

    @Test
    void whatFailsSaysNothingOfWhy() {
        var answer = http.get("/broken", "Authorization", ALICE);

        assertProblem(answer, 500);
        assertThat(answer.body()).doesNotContain("secret");
        assertProblem(http.get("/nothing", "Authorization", ALICE), 404);
    }

    @Test
    void whatCannotBeDecodedIsRefusedAndWhatIsNotAskedForIsNotRead() {
        assertProblem(http.get("/echo?text=%ff", "Authorization", ALICE), 400);
        var noFile = http.post("/who", "Authorization", ALICE, "Content-Type", "multipart/form-data");
        assertThat(noFile.statusCode()).isEqualTo(200);
    }

    @Test
    void aBurstOfWrongPasswordsIsSlowedDownAndWhoIsRememberedIsNot() {
        var bob = Calls.basic("bob@example.com", "bob");
        assertThat(http.get("/who", "Authorization", bob).statusCode()).isEqualTo(200);

        for (var email : new String[] {"bob@example.com", "nobody@example.com"}) {
            var answers = IntStream.range(0, 200)
                    .parallel()
                    .mapToObj(i -> http.get("/who", "Authorization", Calls.basic(email, "wrong" + i)))
                    .toList();

            assertThat(answers.stream().filter(it -> it.statusCode() == 401)).hasSizeBetween(5, 8);
            assertThat(answers).allSatisfy(it -> assertThat(it.statusCode()).isIn(401, 429));
            var refused = answers.stream()
                    .filter(it -> it.statusCode() == 429)
                    .findFirst()
                    .orElseThrow();
            assertProblem(refused, 429);
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isPositive();
        }
        assertThat(http.get("/who", "Authorization", bob).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 200",
        "Sec-Fetch-Site, none, 200",
        "Origin, https://evil.example.com, 403",
        "Origin, null, 403",
        "Origin, https://portal.example.com, 200",
        "X-Curl, none, 200"
    })
    void pagesOfOtherSitesChangeNothing(String header, String value, int status) {
        assertThat(http.post("/who", "Authorization", ALICE, header, value).statusCode())
                .isEqualTo(status);
        assertThat(http.post("/who", header, value).statusCode()).isEqualTo(status == 200 ? 401 : 403);
        assertThat(http.get("/who", "Authorization", ALICE, "Sec-Fetch-Site", value)
                        .statusCode())
                .isEqualTo(200);
    }

    /** The preflight and the call itself are looked at by two filters. */
    @ParameterizedTest
    @CsvSource({
        "https://portal.example.com, true",
        "https://other.example.com, true",
        "https://OTHER.example.com, true",
        "https://portal.example.com/, true",
        "https://portal.example.com:8443, false",
        "http://portal.example.com, false",
        "https://evil.example.com, false",
        "https://portal.example.com.evil.example.com, false",
        "null, false"
    })
    void onlyTheSitesThatAreConfiguredMayCallAndReadTheAnswer(String origin, boolean may) {
        var preflight = http.send("OPTIONS", "/who", "Origin", origin, "Access-Control-Request-Method", "POST");
        var call = http.post("/who", "Authorization", ALICE, "Origin", origin, "Sec-Fetch-Site", "cross-site");

        for (var answer : List.of(preflight, call)) {
            assertThat(answer.statusCode()).isEqualTo(may ? 200 : 403);
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .isEqualTo(may ? Optional.of(origin) : Optional.empty());
        }
    }

    @Test
    void everyAnswerHasTheHeadersThatBrowsersHeed() {
        for (var answer : new HttpResponse<?>[] {http.get("/who"), http.get("/who", "Authorization", ALICE)}) {
            var headers = answer.headers();
            assertThat(headers.firstValue("Content-Security-Policy")).hasValueSatisfying(it -> assertThat(it)
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                    .doesNotContain("unsafe"));
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(headers.allValues("Cache-Control")).containsExactly("no-store");
        }
    }

    /** Another thread may send the answer while the request's own returns through the filters. */
    @Test
    void theHeadersAreWrittenBeforeTheRequestIsHandled() {
        assertThat(http.get("/head", "Authorization", ALICE).body())
                .contains(
                        "Content-Security-Policy",
                        "X-Content-Type-Options",
                        "X-Frame-Options",
                        "Referrer-Policy",
                        "Cache-Control");
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("application/problem+json"));
        assertThat(answer.body()).contains("\"status\":" + status).doesNotContain("Exception", "com.timeoff");
    }
}
