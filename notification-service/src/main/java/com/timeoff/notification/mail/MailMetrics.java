package com.timeoff.notification.mail;

import com.timeoff.notification.preference.NotificationKind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * What has become of mails here, by kind, and what waits, which is counted every 10 s and is the same of every instance.
 * While the database is away that is unknown, which is NaN.
 */
@Component
class MailMetrics {

    private static final Map<MailState, String> COUNTERS = Map.of(
            MailState.SENT, "timeoff.mail.sent",
            MailState.GIVEN_UP, "timeoff.mail.given.up",
            MailState.SUPPRESSED, "timeoff.mail.suppressed");

    private static final Waiting UNKNOWN = new Waiting(Double.NaN, Double.NaN);

    private final Mails mails;
    private final Clock clock;
    private final MeterRegistry meters;
    private volatile Waiting waiting = UNKNOWN;

    MailMetrics(Mails mails, Clock clock, MeterRegistry meters) {
        this.mails = mails;
        this.clock = clock;
        this.meters = meters;
        register(MailState.SENT, "Mails that were handed over");
        register(MailState.GIVEN_UP, "Mails that are not tried again");
        register(MailState.SUPPRESSED, "Mails that nobody wants, or needs any more");
        Gauge.builder("timeoff.mail.waiting", this, it -> it.waiting.mails)
                .description("Mails that wait to be sent")
                .register(meters);
        Gauge.builder("timeoff.mail.oldest", this, it -> it.waiting.ageInSeconds)
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(meters);
    }

    private void register(MailState state, String description) {
        for (var kind : NotificationKind.values()) {
            Counter.builder(COUNTERS.getOrDefault(state, ""))
                    .description(description)
                    .tag("kind", tag(kind))
                    .register(meters);
        }
    }

    /** What waits is counted otherwise. */
    void count(MailState state, NotificationKind kind, int mailsOfIt) {
        var name = COUNTERS.get(state);
        if (name != null) {
            meters.counter(name, "kind", tag(kind)).increment(mailsOfIt);
        }
    }

    private static String tag(NotificationKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void refresh() {
        try {
            var backlog = mails.backlog();
            waiting = new Waiting(backlog.mails(), ageInSeconds(backlog));
        } catch (DataAccessException e) {
            waiting = UNKNOWN;
        }
    }

    private double ageInSeconds(MailBacklog backlog) {
        return backlog.oldest() == null
                ? 0
                : Duration.between(backlog.oldest(), clock.instant()).toMillis() / 1_000.0;
    }

    private record Waiting(double mails, double ageInSeconds) {}
}
