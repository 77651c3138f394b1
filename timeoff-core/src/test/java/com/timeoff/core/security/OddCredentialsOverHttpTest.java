package com.timeoff.core.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Credentials that nobody has, in all manners: refused as any wrong ones are, and nobody is held up by it. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = SecuredService.class,
        properties = {
            "spring.config.import=classpath:timeoff-web.yaml",
            "timeoff.security.demo-users=true",
            "timeoff.security.users[0].email=xeno@example.com",
            "timeoff.security.users[0].password={bcrypt}" + OddCredentialsOverHttpTest.HASH_OF_72
        })
class OddCredentialsOverHttpTest {

    /** Of 72 times "x". */
    static final String HASH_OF_72 = "$2a$04$4Vw5HkdIEMf0pNkumzycZOSbuHGduQx.DZMmG8rIQHvNNSK9y.2Ty";

    private static final String LONGEST = "x".repeat(72);

    private final Calls http;

    OddCredentialsOverHttpTest(@LocalServerPort int port) {
        http = new Calls(port);
    }

    /** In place of a lock-out of hugo, five times a second. */
    @ParameterizedTest
    @ValueSource(strings = {"", "\0", "hugo\0", "hugo\0hugo", "hugo\ufffd"})
    void whatIsNoPasswordIsWrongAndCountsForNothing(String password) {
        var none = answers(it -> Calls.basic("nobody@example.com", password));

        assertThat(answers(it -> Calls.basic("hugo@example.com", password))).isEqualTo(none);
        assertThat(none).allMatch(it -> it.startsWith("401 "));
        assertThat(status(Calls.basic("hugo@example.com", "hugo"))).isEqualTo(200);
    }

    @Test
    void bytesThatAreNoTextAreWrong(CapturedOutput output) {
        for (var bytes : List.of("h\u00fcgo", "\u00ff\u00fe", "\u00c0\u0080", "\u00ed\u00a0\u0080", "hugo\u0080")) {
            assertThat(status(basic("hugo@example.com:" + bytes, StandardCharsets.ISO_8859_1)))
                    .isEqualTo(401);
            assertThat(status(basic(bytes + "@example.com:hugo", StandardCharsets.ISO_8859_1)))
                    .isEqualTo(401);
        }
        assertThat(status(Calls.basic("hugo@example.com", "hugo"))).isEqualTo(200);
        assertThat(output).doesNotContain("Exception");
    }

    @Test
    void whatBcryptDoesNotLookAtIsLookedAt() {
        assertThat(status(Calls.basic("xeno@example.com", LONGEST))).isEqualTo(200);
        assertThat(status(Calls.basic("xeno@example.com", LONGEST + "y"))).isEqualTo(401);
        assertThat(status(Calls.basic("xeno@example.com", LONGEST + LONGEST))).isEqualTo(401);
        assertThat(status(Calls.basic("nobody@example.com", LONGEST + "y"))).isEqualTo(401);
    }

    @Test
    void namesOfSomeKilobytesAreNobodys(CapturedOutput output) {
        for (var name : List.of("x".repeat(5_000), "x".repeat(5_000) + "@example.com", "a@" + "b.".repeat(2_500))) {
            assertThat(status(Calls.basic(name, "hugo"))).isEqualTo(401);
        }
        assertThat(output).doesNotContain("Exception", "xxxxxxxxxx");
        assertThat(status(Calls.basic("x".repeat(9_000), "hugo"))).isEqualTo(400);
    }

    private List<String> answers(IntFunction<String> credentials) {
        return IntStream.range(0, 20)
                .mapToObj(it -> http.get("/who", "Authorization", credentials.apply(it)))
                .map(it -> it.statusCode() + " " + it.body())
                .toList();
    }

    private int status(String credentials) {
        return http.get("/who", "Authorization", credentials).statusCode();
    }

    private static String basic(String text, Charset charset) {
        return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(charset));
    }
}
