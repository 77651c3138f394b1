package com.timeoff.core.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.timeoff.core.startup.StartupAutoConfiguration;
import com.timeoff.core.startup.StartupStep;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.http.HttpStatus;

class DatabaseAdviceTest {

    private static final InvalidDataAccessResourceUsageException NO_TABLE =
            new InvalidDataAccessResourceUsageException("no such table");

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withUserConfiguration(Settings.class)
            .withBean(DatabaseAdvice.class)
            .withBean("tables", StartupStep.class, () -> new StartupStep("tables", () -> {}));

    @Test
    void noTableIsComeAgainWhileTablesAreBeingMade() {
        service.run(context -> {
            var answer = context.getBean(DatabaseAdvice.class).noSuchTable(NO_TABLE);

            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
            assertThat(answer.getHeaders().getFirst("Retry-After")).isNotBlank();
        });
    }

    @Test
    void noTableIsAFaultWhenTheyAreThere() {
        service.withConfiguration(AutoConfigurations.of(StartupAutoConfiguration.class))
                .run(context -> {
                    var advice = context.getBean(DatabaseAdvice.class);

                    assertThatThrownBy(() -> advice.noSuchTable(NO_TABLE)).isSameAs(NO_TABLE);
                });
    }

    @EnableConfigurationProperties(WebProperties.class)
    static class Settings {}
}
