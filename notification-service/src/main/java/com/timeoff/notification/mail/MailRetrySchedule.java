package com.timeoff.notification.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When a mail that was refused for now is tried again, for three days after its event. */
final class MailRetrySchedule {

    static final Duration LIFETIME = Duration.ofDays(3);

    /** The last one goes on. */
    private static final List<Duration> WAITS = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4),
            Duration.ofHours(8));

    private MailRetrySchedule() {}

    static boolean isExpired(Mail mail, Instant now) {
        return now.isAfter(mail.occurredAt().plus(LIFETIME));
    }

    /** After an attempt that failed now; empty if that was the last one. */
    static Optional<Instant> next(Mail mail, Instant now) {
        var next = now.plus(WAITS.get(Math.min(mail.attempts(), WAITS.size() - 1)));
        return isExpired(mail, next) ? Optional.empty() : Optional.of(next);
    }
}
