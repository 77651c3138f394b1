package com.timeoff.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.models.ControlCharacters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/** Whoever looks at a service's log sees what others wrote, and nothing of it is obeyed. */
@ExtendWith(OutputCaptureExtension.class)
class LogCharactersTest {

    private static final Logger log = LoggerFactory.getLogger(LogCharactersTest.class);

    private ConfigurableApplicationContext service;

    @BeforeEach
    void start() {
        var application = new SpringApplication(Nothing.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        service = application.run("--spring.config.import=classpath:timeoff-web.yaml");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void controlCharactersAreShownAndDoNothing(CapturedOutput output) {
        log.warn("of \u009b31m, \033[2J and \u202eothers\u2069, \u2028but ÄÖ\u00a0 \u200f א\tand 李 stay");

        assertThat(output).contains("of ?31m, ?[2J and ?others?, ?but ÄÖ\u00a0 \u200f א\tand 李 stay");
    }

    @Test
    void theyDoNothingInAnExceptionEither(CapturedOutput output) {
        log.warn("failed", new IllegalStateException("first \u009b\r\n2026-11-28 ERROR forged"));

        assertThat(output)
                .contains(
                        "IllegalStateException: first ??\n    2026-11-28 ERROR forged",
                        "\n    \tat com.timeoff.core.web.LogCharactersTest.")
                .doesNotContain("\n2026-11-28 ERROR forged");
    }

    @Test
    void noneIsForgotten(CapturedOutput output) {
        for (var c = 0; c <= Character.MAX_VALUE; c++) {
            if (ControlCharacters.isOne(c) && c != '\t' && c != '\n') {
                log.warn("a{}b", (char) c);
            }
        }

        assertThat(output.getOut().lines().filter(it -> it.contains("LogCharactersTest")))
                .hasSizeGreaterThan(70)
                .allMatch(it -> it.endsWith(" a?b") || it.contains("Started"), "ends with a?b");
    }

    @Test
    void aLineIsAsItWas(CapturedOutput output) {
        log.warn("as ever");

        assertThat(output.getOut().lines())
                .anyMatch(it -> it.matches(
                        "20\\d\\d-\\d\\d-\\d\\dT\\S+  WARN \\d+ --- \\[ +main] +\\S*LogCharactersTest +: as ever"));
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    static class Nothing {}
}
