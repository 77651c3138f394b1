package com.timeoff.fault.history;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Which days are applied for, so that leave of one person overlaps only where that is wanted: all within the two years in which
 * one may apply. The first weeks are for what scenarios submit by themselves, a day each. Of the others the load takes one after
 * the other, and begins again: in each a person applies for leave eight times, two of them for days of the others.
 */
final class RequestedDays {

    /** How many applications of the load are for one week: every eighth is of the same person. */
    private static final int A_WEEK = 64;

    private static final int WEEKS_APART = 30;
    private static final int WEEKS_OF_LOAD = 60;
    private static final int WORKING_DAYS = 5;

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
        var week = week(WEEKS_APART + number / A_WEEK % WEEKS_OF_LOAD);
        return new Leave(week.with(TemporalAdjusters.nextOrSame(span.first())), span.hours());
    }

    /** A day that nobody else applies for; there are 150 of them. */
    LocalDate apart() {
        var number = apart.getAndIncrement();
        return week(number / WORKING_DAYS % WEEKS_APART).plusDays(number % WORKING_DAYS);
    }

    /** Its Monday. */
    LocalDate week(long number) {
        return monday.plusWeeks(number);
    }

    record Leave(LocalDate first, int hours) {}

    private record Span(DayOfWeek first, int hours) {}
}
