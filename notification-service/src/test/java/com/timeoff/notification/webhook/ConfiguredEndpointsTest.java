package com.timeoff.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.notification.leave.LeaveEventType;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

/** What is wrong is said at the start, by the property's name, and what it was set to is not. */
@ExtendWith(OutputCaptureExtension.class)
class ConfiguredEndpointsTest {

    private static final String PREFIX = "timeoff.webhooks.endpoints.payroll.";
    private static final String URL = PREFIX + "url=https://hooks.example.com/T0PSECRET";
    private static final String SECRET = PREFIX + "secrets[0]=" + Secrets.OLD;

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(Endpoints.class);

    @Test
    void thereAreNoneByDefault() {
        runner.run(it -> assertThat(it.getBean(ConfiguredEndpoints.class).all()).isEmpty());
    }

    @Test
    void areToldOfAllUnlessTheyNameSome() {
        runner.withPropertyValues(
                        URL,
                        SECRET,
                        "timeoff.webhooks.endpoints.board.url=https://board.example.com",
                        "timeoff.webhooks.endpoints.board.secrets=" + Secrets.OLD + "," + Secrets.NEW,
                        "timeoff.webhooks.endpoints.board.events=leave.approved,leave.cancellation-requested")
                .run(it -> assertThat(it.getBean(ConfiguredEndpoints.class).all())
                        .satisfiesExactly(
                                board -> {
                                    assertThat(board.secrets()).hasSize(2);
                                    assertThat(board.events())
                                            .containsExactlyInAnyOrder(
                                                    LeaveEventType.APPROVED, LeaveEventType.CANCELLATION_REQUESTED);
                                },
                                payroll -> assertThat(payroll.events())
                                        .containsExactlyInAnyOrder(LeaveEventType.values())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hooks.example.com/T0PSECRET",
                "//hooks.example.com/T0PSECRET",
                "ftp://hooks.example.com/T0PSECRET",
                "file:///T0PSECRET",
                "https:///T0PSECRET",
                "https://T0PSECRET:pw@hooks.example.com/",
                "https://hooks.example.com/#T0PSECRET",
                "https://hooks.example.com/T0P SECRET",
                "http://hooks.example.com/T0PSECRET",
                "HTTP://127.0.0.1/T0PSECRET"
            })
    void anAddressThatIsNone(String url, CapturedOutput output) {
        assertRefused(output, PREFIX + "url", SECRET, PREFIX + "url=" + url);
    }

    @Test
    void withoutAnAddress(CapturedOutput output) {
        assertRefused(output, PREFIX + "url", SECRET);
    }

    /** Who allows addresses of the own network allows them without encryption. */
    @Test
    void plainHttpIsForPrivateNetworks() {
        runner.withPropertyValues(
                        SECRET, PREFIX + "url=http://10.0.0.7/", "timeoff.webhooks.allow-private-addresses=true")
                .run(it -> assertThat(it).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "T0PSECRET",
                "whsec_T0PSECRET",
                "whsec_T0PSECRETT0PSECRETT0PSECRET_",
                "T0PSECRETT0PSECRETT0PSECRETT0PSECRETT0PSECRET"
            })
    void aSecretThatIsNone(String secret, CapturedOutput output) {
        assertRefused(output, PREFIX + "secrets[1]", URL, SECRET, PREFIX + "secrets[1]=" + secret);
    }

    @Test
    void withoutASecret(CapturedOutput output) {
        assertRefused(output, PREFIX + "secrets", URL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leave.approve", "APPROVED", "leave.APPROVED", "approved", "leave.*"})
    void anEventThatIsNone(String event, CapturedOutput output) {
        assertRefused(output, PREFIX + "events[1]", URL, SECRET, PREFIX + "events=leave.received," + event);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pay_Roll", "-payroll", "päyroll"})
    void aNameThatIsNone(String name, CapturedOutput output) {
        var property = "timeoff.webhooks.endpoints.[" + name + "].";
        assertRefused(
                output,
                "timeoff.webhooks.endpoints." + name,
                property + "url=https://hooks.example.com/",
                property + "secrets[0]=" + Secrets.OLD);
    }

    @ParameterizedTest
    @CsvSource({"0s", "999ms", "61s"})
    void aTimeoutOutOfRange(String timeout) {
        runner.withPropertyValues("timeoff.webhooks.timeout=" + timeout)
                .run(it -> assertThat(it.getStartupFailure()).hasStackTraceContaining("timeout"));
    }

    /** As the service would say it: nothing of it is a secret, nor an address, which may be one. */
    private static void assertRefused(CapturedOutput output, String property, String... properties) {
        var application = new SpringApplication(Endpoints.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        var arguments = Stream.of(properties).map("--"::concat).toArray(String[]::new);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> application.run(arguments)))
                .hasRootCauseInstanceOf(InvalidEndpointException.class);

        assertThat(output.getAll())
                .contains("APPLICATION FAILED TO START", property, "Action:")
                .doesNotContain("T0PSECRET", Secrets.OLD);
    }

    @EnableConfigurationProperties(WebhookProperties.class)
    @Import(ConfiguredEndpoints.class)
    static class Endpoints {}
}
