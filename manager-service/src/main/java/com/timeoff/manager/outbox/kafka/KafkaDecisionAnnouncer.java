package com.timeoff.manager.outbox.kafka;

import TimeOff.Models.LeaveApplicationProcessed;
import com.timeoff.core.kafka.schema.RegistryUnavailableException;
import com.timeoff.manager.outbox.AnnouncerUnavailableException;
import com.timeoff.manager.outbox.DecidedLeave;
import com.timeoff.manager.outbox.DecisionAnnouncer;
import com.timeoff.models.DotNetTicks;
import com.timeoff.models.Topics;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

@Component
class KafkaDecisionAnnouncer implements DecisionAnnouncer {

    /** What no decision causes by itself. */
    private static final List<Class<? extends Throwable>> OF_BROKER_OR_REGISTRY = List.of(
            RetriableException.class,
            AuthenticationException.class,
            AuthorizationException.class,
            InterruptException.class,
            RegistryUnavailableException.class,
            IOException.class);

    private final KafkaTemplate<Object, Object> kafka;

    KafkaDecisionAnnouncer(KafkaTemplate<Object, Object> kafka) {
        this.kafka = kafka;
    }

    @Override
    public CompletableFuture<?> announce(DecidedLeave decided) {
        try {
            return kafka.send(Topics.LEAVE_APPLICATIONS_RESULTS, key(decided), value(decided));
        } catch (RuntimeException e) {
            throw isUnavailable(e) ? new AnnouncerUnavailableException(e) : e;
        }
    }

    static boolean isUnavailable(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> OF_BROKER_OR_REGISTRY.stream().anyMatch(it -> it.isInstance(cause)));
    }

    /** The application's id, so that all that concerns it stays in order in one partition. */
    static String key(DecidedLeave decided) {
        return decided.applicationId().toString();
    }

    static LeaveApplicationProcessed value(DecidedLeave decided) {
        var leave = decided.leave();
        return new LeaveApplicationProcessed(
                leave.email().toString(),
                leave.department().name(),
                leave.durationInHours(),
                DotNetTicks.ofDate(leave.startDate()),
                decided.processedBy(),
                decided.decision().result(),
                decided.applicationId().toString(),
                decided.decision().name(),
                decided.comment(),
                decided.processedAt());
    }
}
