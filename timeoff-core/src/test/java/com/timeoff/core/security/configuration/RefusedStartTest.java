package com.timeoff.core.security.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.core.security.TimeoffSecurityAutoConfiguration;
import com.timeoff.core.time.ClockAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;

@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTest {

    private static final String EMAIL = "timeoff.security.users[0].email=ada@example.com";

    private final WebApplicationContextRunner runner = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    TimeoffSecurityAutoConfiguration.class,
                    ClockAutoConfiguration.class,
                    JacksonAutoConfiguration.class,
                    WebMvcAutoConfiguration.class));

    @Test
    void withNobodyToSignIn() {
        assertRefused("neither users nor an issuer", "timeoff.security.users");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"server.address=0.0.0.0", "server.address=::", "server.address=192.0.2.1", "server.address="})
    void withDemoUsersWithinReachOfOthers(String address) {
        assertRefused("The demo users", "allow-demo-users-anywhere", "timeoff.security.demo-users=true", address);
    }

    @Test
    void withDemoUsersAndNoAddressWhichIsEveryAddress() {
        assertRefused("The demo users", "server.address=127.0.0.1", "timeoff.security.demo-users=true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "geheim",
                "{noop}geheim",
                "{MD5}5ebe2294ecd0e0f08eab7690d2a6ee69",
                "{bcrypt}geheim",
                "{bcrypt}$2a$03$TYH/2ib6OxGYg3yTMpQVO.mcbeh68vVFoEtPLlIbGRm8sb7kNJ9ua",
                "{bcrypt}$2a$16$TYH/2ib6OxGYg3yTMpQVO.mcbeh68vVFoEtPLlIbGRm8sb7kNJ9ua",
                "{bcrypt}$2a$99$TYH/2ib6OxGYg3yTMpQVO.mcbeh68vVFoEtPLlIbGRm8sb7kNJ9ua",
                "$2a$04$TYH/2ib6OxGYg3yTMpQVO.mcbeh68vVFoEtPLlIbGRm8sb7kNJ9ua",
                ""
            })
    void withAPasswordThatIsNoGoodHashAndDoesNotPrintIt(String password, CapturedOutput output) {
        assertRefused("ada@example.com", "{bcrypt}", EMAIL, "timeoff.security.users[0].password=" + password);
        assertThat(output).doesNotContain("geheim", "5ebe2294");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada\u009b31m", "Ada\u202e", "Ada\tLovelace", "Ada\u2029"})
    void withANameThatSteersWhatShowsIt(String name, CapturedOutput output) {
        assertRefused(
                "ada@example.com",
                "Take them out",
                EMAIL,
                "timeoff.security.users[0].password={bcrypt}$2a$04$TYH/2ib6OxGYg3yTMpQVO.mcbeh68vVFoEtPLlIbGRm8sb7kNJ9ua",
                "timeoff.security.users[0].name=" + name);
        assertThat(output).doesNotContain(name);
    }

    @Test
    void withSomebodyTwice() {
        var password = "password={bcrypt}$2a$04$TYH/2ib6OxGYg3yTMpQVO.mcbeh68vVFoEtPLlIbGRm8sb7kNJ9ua";
        assertRefused(
                "twice",
                "Remove",
                EMAIL,
                "timeoff.security.users[0]." + password,
                "timeoff.security.users[1].email=Ada@Example.com",
                "timeoff.security.users[1]." + password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "ada@example", "ada@example.com\u200b", ""})
    void withAnEmailThatIsNone(String email) {
        runner.withPropertyValues(
                        "timeoff.security.users[0].email=" + email,
                        "timeoff.security.users[0].password={bcrypt}$2a$04$TYH/2ib6OxGYg3yTMpQVO.mcbeh68vVFoEtPLlIbGRm8sb7kNJ9ua")
                .run(it -> assertThat(it)
                        .getFailure()
                        .hasStackTraceContaining("timeoff.security.users[0].email")
                        .rootCause()
                        .hasMessageStartingWith("must "));
    }

    @Test
    void withTheSameSpelledTwice() {
        var password = "password={bcrypt}$2a$04$TYH/2ib6OxGYg3yTMpQVO.mcbeh68vVFoEtPLlIbGRm8sb7kNJ9ua";
        assertRefused(
                "eva@xn--mller-kva.example is in timeoff.security.users twice",
                "Remove",
                "timeoff.security.users[0].email=eva@m\u00fcller.example",
                "timeoff.security.users[0]." + password,
                "timeoff.security.users[1].email=eva@xn--mller-kva.example",
                "timeoff.security.users[1]." + password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"framework", "FRAMEWORK"})
    void withEverybodysWordForWhereTheyComeFrom(String strategy) {
        assertRefused(
                "X-Forwarded-For",
                "server.tomcat.remoteip.internal-proxies",
                "timeoff.security.demo-users=true",
                "server.address=127.0.0.1",
                "server.forward-headers-strategy=" + strategy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1s", "61m"})
    void withCredentialsRememberedForTooLong(String duration) {
        runner.withPropertyValues("timeoff.security.demo-users=true", "timeoff.security.remember-for=" + duration)
                .run(it -> assertThat(it).getFailure().hasStackTraceContaining("rememberFor"));
    }

    @Test
    void withAnIssuerAndNoAudience() {
        runner.withPropertyValues("timeoff.security.oidc.issuer-uri=https://issuer.example.com")
                .run(it -> assertThat(it).getFailure().rootCause().hasMessageContaining("audience"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "portal.example.com",
                "https://",
                "https://*.example.com",
                "https://portal.example.com/start",
                "https://portal.example.com//",
                "https://portal.example.com?x",
                "https://portal.example.com#x",
                "https://mia@portal.example.com",
                "https://portal.example.com:0",
                "https://portal.example.com:65536",
                "https://portal.example.com https://other.example.com",
                "ftp://portal.example.com",
                "https://portal.example.com, "
            })
    void withOtherSitesThatAreNone(String origins) {
        assertRefused(
                "timeoff.security.cors-origins",
                "https://portal.example.com",
                "timeoff.security.demo-users=true",
                "server.address=127.0.0.1",
                "timeoff.security.cors-origins=" + origins);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://timeoff.example.com",
                "timeoff.example.com:8080",
                "timeoff.example.com/start",
                "mia@timeoff.example.com",
                "*.example.com",
                "2001:db8::1",
                "[2001:db8::1",
                "timeoff.example.com other.example.com",
                "timeoff.example.com, "
            })
    void withNamesOfHostsThatAreNone(String hosts) {
        assertRefused(
                "timeoff.security.allowed-hosts",
                "timeoff.example.com",
                "timeoff.security.demo-users=true",
                "server.address=127.0.0.1",
                "timeoff.security.allowed-hosts=" + hosts);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server.address=127.0.0.1",
                "server.address=localhost",
                "timeoff.security.allow-demo-users-anywhere=true"
            })
    void notWithDemoUsersWhereTheyBelongAndSaysThatTheyAreOn(String property, CapturedOutput output) {
        runner.withPropertyValues("timeoff.security.demo-users=true", property)
                .run(it -> assertThat(it).hasNotFailed());
        assertThat(output)
                .contains("The demo users are on", "alice@example.com")
                .doesNotContain("$2a$");
    }

    @Test
    void notWhileTheIssuerIsAway() {
        runner.withPropertyValues(
                        "timeoff.security.oidc.issuer-uri=http://localhost:1/away",
                        "timeoff.security.oidc.audience=api",
                        "timeoff.security.oidc.client-id=pages")
                .run(it -> assertThat(it).hasNotFailed());
    }

    private void assertRefused(String reason, String action, String... properties) {
        runner.withPropertyValues(properties).run(it -> {
            assertThat(it).hasFailed();
            var analysis = new InsecureConfigurationFailureAnalyzer().analyze(it.getStartupFailure());
            assertThat(analysis).isNotNull();
            assertThat(analysis.getDescription()).contains(reason);
            assertThat(analysis.getAction()).contains(action);
        });
    }
}
