package com.timeoff.fault.history;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Which days are applied for, so that leave of one person overlaps only where that is wanted. Every other week is the load's:
 * in each a person applies for leave eight times, two of them for days of the others. The weeks between are for scenarios.
 */
final class RequestedDays {

    /** How many applications of the load are for one week: of those who apply again and again, each has every eighth. */
    private static final int A_WEEK = 64;

    private static final List<Span> WEEK = List.of(
            new Span(DayOfWeek.MONDAY, 8),
            new Span(DayOfWeek.TUESDAY, 8),
            // Together they are a day.
            new Span(DayOfWeek.WEDNESDAY, 4),
            new Span(DayOfWeek.WEDNESDAY, 4),
            new Span(DayOfWeek.THURSDAY, 8),
            new Span(DayOfWeek.FRIDAY, 8),
            // With these it would be more.
            new Span(DayOfWeek.THURSDAY, 4),
            new Span(DayOfWeek.MONDAY, 40));

    private final LocalDate monday = LocalDate.now().plusDays(30).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    private final AtomicLong apart = new AtomicLong();

    /** @param number of an application of the load */
    Leave ofLoad(long number) {
        var span = WEEK.get((int) (number / 8 % WEEK.size()));
        var week = monday.plusWeeks(2 * (number / A_WEEK));
        return new Leave(week.with(TemporalAdjusters.nextOrSame(span.first())), span.hours());
    }

    /** The Monday of a week that nobody else applies for. */
    LocalDate weekApart() {
        return monday.plusWeeks(2 * apart.getAndIncrement() + 1);
    }

    record Leave(LocalDate first, int hours) {}

    private record Span(DayOfWeek first, int hours) {}
}
