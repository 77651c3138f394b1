package com.timeoff.reader.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Leave as an event of whole days.
 *
 * @param sequence greater whenever the event has changed
 * @param first on which leave is taken
 * @param last inclusive
 * @param own whether it is the leave of who reads the calendar
 */
public record CalendarEvent(
        UUID applicationId,
        int sequence,
        LocalDate first,
        LocalDate last,
        Instant changedAt,
        String summary,
        boolean cancelled,
        boolean own) {}
