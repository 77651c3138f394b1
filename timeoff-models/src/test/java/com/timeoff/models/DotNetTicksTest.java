package com.timeoff.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DotNetTicksTest {

    /** The right column is what .NET's {@code new DateTime(y, m, d).Ticks} prints. */
    @ParameterizedTest
    @CsvSource({
        "0001-01-01, 0",
        "0001-01-02, 864000000000",
        "1970-01-01, 621355968000000000",
        "2000-02-29, 630873792000000000",
        "2026-12-01, 639316800000000000",
        "9999-12-31, 3155378112000000000"
    })
    void aDateAndItsTicks(LocalDate date, long ticks) {
        assertThat(DotNetTicks.ofDate(date)).isEqualTo(ticks);
        assertThat(DotNetTicks.toDate(ticks)).isEqualTo(date);
    }

    @Test
    void aTimeOfDayStaysOnItsDate() {
        assertThat(DotNetTicks.toDate(864_000_000_000L - 1)).isEqualTo("0001-01-01");
        assertThat(DotNetTicks.toDate(DotNetTicks.MAX)).isEqualTo("9999-12-31");
    }

    @Test
    void anInstantCountsInStepsOf100Nanoseconds() {
        assertThat(DotNetTicks.ofInstant(Instant.EPOCH)).isEqualTo(621_355_968_000_000_000L);
        assertThat(DotNetTicks.ofInstant(Instant.ofEpochSecond(0, 199))).isEqualTo(621_355_968_000_000_001L);
        assertThat(DotNetTicks.ofInstant(Instant.parse("9999-12-31T23:59:59.9999999Z")))
                .isEqualTo(DotNetTicks.MAX);
        assertThat(DotNetTicks.ofInstant(Instant.parse("0001-01-01T00:00:00Z"))).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MIN_VALUE, DotNetTicks.MAX + 1, Long.MAX_VALUE})
    void noDateForTicksOutsideTheYears1To9999(long ticks) {
        assertThatIllegalArgumentException().isThrownBy(() -> DotNetTicks.toDate(ticks));
    }

    @Test
    void noTicksForADateOutsideTheYears1To9999() {
        assertThatIllegalArgumentException().isThrownBy(() -> DotNetTicks.ofDate(LocalDate.of(0, 12, 31)));
        assertThatIllegalArgumentException().isThrownBy(() -> DotNetTicks.ofDate(LocalDate.of(10_000, 1, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DotNetTicks.ofInstant(Instant.parse("0000-12-31T23:59:59Z")));
    }
}
