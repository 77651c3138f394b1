package com.timeoff.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class DotNetTicksPropertyTest {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final int DAYS = 3_652_059;

    @Property(tries = 3000)
    void everyDateOfDotNetComesBack(@ForAll @IntRange(max = DAYS - 1) int day) {
        var date = FIRST.plusDays(day);

        assertThat(DotNetTicks.toDate(DotNetTicks.ofDate(date))).isEqualTo(date);
    }

    @Property(tries = 3000)
    void everyTickIsOnTheDateOfItsInstant(@ForAll @LongRange(max = DotNetTicks.MAX) long ticks) {
        var instant = instantOf(ticks);

        assertThat(DotNetTicks.toDate(ticks)).isEqualTo(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        assertThat(DotNetTicks.ofInstant(instant)).isEqualTo(ticks);
    }

    @Property
    void whatIsFinerThan100NanosecondsIsDropped(
            @ForAll @LongRange(max = DotNetTicks.MAX) long ticks, @ForAll @IntRange(max = 99) int nanos) {
        assertThat(DotNetTicks.ofInstant(instantOf(ticks).plusNanos(nanos))).isEqualTo(ticks);
    }

    @Property
    void otherNumbersAreNoTicks(@ForAll long number) {
        if (number < 0 || number > DotNetTicks.MAX) {
            assertThatIllegalArgumentException().isThrownBy(() -> DotNetTicks.toDate(number));
        } else {
            assertThat(DotNetTicks.toDate(number)).isBetween(FIRST, FIRST.plusDays(DAYS - 1));
        }
    }

    /** In integers without limit: another way than the code's. */
    private static Instant instantOf(long ticks) {
        var nanos = BigInteger.valueOf(ticks)
                .multiply(BigInteger.valueOf(100))
                .divideAndRemainder(BigInteger.valueOf(1_000_000_000));
        return FIRST.atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plusSeconds(nanos[0].longValueExact())
                .plusNanos(nanos[1].longValueExact());
    }
}
