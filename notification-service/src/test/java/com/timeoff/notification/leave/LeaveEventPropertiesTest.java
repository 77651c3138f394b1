package com.timeoff.notification.leave;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeaveEventPropertiesTest {

    @ParameterizedTest
    @CsvSource({
        "PT24H, P30D, true",
        "PT24H, P4D, true",
        "PT24H, P3D, false",
        "P3D, P6D, true",
        "P3D, P5D, false",
        "P4D, P30D, false",
        "PT0S, P30D, false"
    })
    void whatIsForgottenIsTooOldToBeToldAgain(Duration maxAge, Duration keepFor, boolean valid) {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            assertThat(factory.getValidator()
                            .validate(new LeaveEventProperties(maxAge, keepFor))
                            .isEmpty())
                    .isEqualTo(valid);
        }
    }
}
