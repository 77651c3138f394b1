package com.timeoff.models;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Ticks as .NET counts them: steps of 100 ns since 0001-01-01T00:00:00, from 0 to the last tick of the year 9999.
 *
 * @see <a href="https://learn.microsoft.com/dotnet/api/system.datetime.ticks">DateTime.Ticks</a>
 */
public final class DotNetTicks {

    /** {@code DateTime.MaxValue.Ticks}: 9999-12-31T23:59:59.9999999. */
    public static final long MAX = 3_155_378_975_999_999_999L;

    private static final long TICKS_PER_SECOND = 10_000_000L;
    private static final long TICKS_PER_DAY = 86_400L * TICKS_PER_SECOND;
    private static final long YEAR_1_EPOCH_DAY = LocalDate.of(1, 1, 1).toEpochDay();
    private static final long YEAR_1_EPOCH_SECOND = YEAR_1_EPOCH_DAY * 86_400L;
    private static final int NANOS_PER_TICK = 100;

    private DotNetTicks() {}

    /**
     * The ticks of the date's midnight.
     *
     * @throws IllegalArgumentException if the date is before year 1 or after year 9999
     */
    public static long ofDate(LocalDate date) {
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw new IllegalArgumentException("no .NET ticks for the year " + date.getYear());
        }
        return (date.toEpochDay() - YEAR_1_EPOCH_DAY) * TICKS_PER_DAY;
    }

    /**
     * The date on which the ticks fall; a time of day is dropped.
     *
     * @throws IllegalArgumentException if the ticks are negative or beyond {@link #MAX}
     */
    public static LocalDate toDate(long ticks) {
        if (ticks < 0 || ticks > MAX) {
            throw new IllegalArgumentException("no .NET ticks: " + ticks);
        }
        return LocalDate.ofEpochDay(YEAR_1_EPOCH_DAY + ticks / TICKS_PER_DAY);
    }

    /**
     * The ticks of the instant in UTC ({@code DateTime.UtcNow.Ticks}); what is finer than 100 ns is dropped.
     *
     * @throws IllegalArgumentException if the instant is before year 1 or after year 9999
     */
    public static long ofInstant(Instant instant) {
        ofDate(LocalDate.ofInstant(instant, ZoneOffset.UTC));
        return (instant.getEpochSecond() - YEAR_1_EPOCH_SECOND) * TICKS_PER_SECOND + instant.getNano() / NANOS_PER_TICK;
    }
}
