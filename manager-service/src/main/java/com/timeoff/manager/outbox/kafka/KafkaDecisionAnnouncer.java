package com.timeoff.manager.outbox.kafka;

import TimeOff.Models.LeaveApplicationProcessed;
import com.timeoff.manager.outbox.DecidedLeave;
import com.timeoff.manager.outbox.DecisionAnnouncer;
import com.timeoff.models.DotNetTicks;
import com.timeoff.models.Topics;
import java.util.concurrent.CompletableFuture;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

@Component
class KafkaDecisionAnnouncer implements DecisionAnnouncer {

    private final KafkaTemplate<Object, Object> kafka;

    KafkaDecisionAnnouncer(KafkaTemplate<Object, Object> kafka) {
        this.kafka = kafka;
    }

    @Override
    public CompletableFuture<?> announce(DecidedLeave decided) {
        try {
            return kafka.send(Topics.LEAVE_APPLICATIONS_RESULTS, key(decided), value(decided));
        } catch (RuntimeException e) {
            // Whatever it is, it must not hold up the announcements of other applications.
            return CompletableFuture.failedFuture(e);
        }
    }

    /** The application's id, so that all that concerns it stays in order in one partition. */
    static String key(DecidedLeave decided) {
        return decided.applicationId().toString();
    }

    static LeaveApplicationProcessed value(DecidedLeave decided) {
        return new LeaveApplicationProcessed(
                decided.email().toString(),
                decided.department().name(),
                decided.durationInHours(),
                DotNetTicks.ofDate(decided.startDate()),
                decided.processedBy(),
                decided.decision().result(),
                decided.applicationId().toString(),
                decided.decision().name(),
                decided.comment(),
                decided.processedAt());
    }
}
