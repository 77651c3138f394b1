package com.timeoff.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.notification.leave.LeaveEventType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailRetryScheduleTest {

    @Test
    void waitsGrowForThreeDays() {
        var waits = new ArrayList<Duration>();
        var now = SomeMail.NOW;
        for (var next = next(0, now); next.isPresent(); next = next(waits.size(), now)) {
            waits.add(Duration.between(now, next.get()));
            now = next.get();
        }

        assertThat(waits.subList(0, 9))
                .isEqualTo(List.of(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(30),
                        Duration.ofHours(1),
                        Duration.ofHours(2),
                        Duration.ofHours(4),
                        Duration.ofHours(8),
                        Duration.ofHours(8)));
        assertThat(Duration.between(SomeMail.NOW, now)).isBetween(Duration.ofHours(64), Duration.ofDays(3));
    }

    private static Optional<Instant> next(int attempts, Instant now) {
        var planned = SomeMail.mail(SomeMail.event(LeaveEventType.APPROVED, SomeMail.MIA), SomeMail.ALICE);
        return MailRetrySchedule.next(SomeMail.after(attempts, planned), now);
    }
}
