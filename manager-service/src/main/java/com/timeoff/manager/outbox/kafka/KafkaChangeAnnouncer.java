package com.timeoff.manager.outbox.kafka;

import com.timeoff.core.kafka.schema.RegistryUnavailableException;
import com.timeoff.manager.outbox.AnnouncedChange;
import com.timeoff.manager.outbox.AnnouncerUnavailableException;
import com.timeoff.manager.outbox.ChangeAnnouncer;
import com.timeoff.models.Topics;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

@Component
class KafkaChangeAnnouncer implements ChangeAnnouncer {

    /** What no change causes by itself. */
    private static final List<Class<? extends Throwable>> OF_BROKER_OR_REGISTRY = List.of(
            RetriableException.class,
            AuthenticationException.class,
            AuthorizationException.class,
            InterruptException.class,
            RegistryUnavailableException.class,
            IOException.class);

    private final KafkaTemplate<Object, Object> kafka;

    KafkaChangeAnnouncer(KafkaTemplate<Object, Object> kafka) {
        this.kafka = kafka;
    }

    /**
     * Both records are made before one is sent, and the result is sent last, so that the topic of results has no copies of a
     * decision whose change cannot be sent. Copies of the change do no harm: they have a revision.
     */
    @Override
    public CompletableFuture<?> announce(AnnouncedChange change) {
        var key = AnnouncementMapper.key(change);
        var changed = AnnouncementMapper.changed(change);
        var processed = change.decision().map(it -> AnnouncementMapper.processed(change, it));
        try {
            var sent = kafka.send(Topics.LEAVE_APPLICATIONS_CHANGES, key, changed);
            return processed.isEmpty()
                    ? sent
                    : both(sent, () -> kafka.send(Topics.LEAVE_APPLICATIONS_RESULTS, key, processed.get()));
        } catch (RuntimeException e) {
            throw isUnavailable(e) ? new AnnouncerUnavailableException(e) : e;
        }
    }

    /**
     * Ends only when {@code sent} has, whatever becomes of the second: the row of the outbox is let go then, and a record
     * still in flight could come after that of the next revision.
     */
    static CompletableFuture<?> both(CompletableFuture<?> sent, Supplier<CompletableFuture<?>> second) {
        try {
            return CompletableFuture.allOf(sent, second.get());
        } catch (RuntimeException e) {
            var both = CompletableFuture.allOf(sent, CompletableFuture.failedFuture(e));
            if (isUnavailable(e)) {
                both.exceptionally(it -> null).join();
                throw e;
            }
            return both;
        }
    }

    static boolean isUnavailable(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> OF_BROKER_OR_REGISTRY.stream().anyMatch(it -> it.isInstance(cause)));
    }
}
