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

    private static final Map<MailState, CounterName> COUNTERS = Map.of(
            MailState.SENT, new CounterName("timeoff.mail.sent", "Mails that were handed over"),
            MailState.GIVEN_UP, new CounterName("timeoff.mail.given.up", "Mails that are not tried again"),
            MailState.SUPPRESSED,
                    new CounterName("timeoff.mail.suppressed", "Mails that nobody wants, or needs any more"));

    private static final Waiting UNKNOWN = new Waiting(Double.NaN, Double.NaN);

    private final Mails mails;
    private final Clock clock;
    private final MeterRegistry meters;
    private volatile Waiting waiting = UNKNOWN;

    MailMetrics(Mails mails, Clock clock, MeterRegistry meters) {
        this.mails = mails;
        this.clock = clock;
        this.meters = meters;
        COUNTERS.values().forEach(this::register);
        Gauge.builder("timeoff.mail.waiting", this, it -> it.waiting.mails)
                .description("Mails that wait to be sent")
                .register(meters);
        Gauge.builder("timeoff.mail.oldest", this, it -> it.waiting.ageInSeconds)
                .description("How long the oldest of them has waited")
                .baseUnit("seconds")
                .register(meters);
    }

    private void register(CounterName counter) {
        for (var kind : NotificationKind.values()) {
            Counter.builder(counter.name())
                    .description(counter.description())
                    .tag("kind", tag(kind))
                    .register(meters);
        }
    }

    /** What waits is counted otherwise. */
    void count(MailState state, NotificationKind kind, int mailsOfIt) {
        var counter = COUNTERS.get(state);
        if (counter != null) {
            meters.counter(counter.name(), "kind", tag(kind)).increment(mailsOfIt);
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

    private record CounterName(String name, String description) {}

    private record Waiting(double mails, double ageInSeconds) {}
}
