package com.timeoff.manager.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Announces what waits in the outbox, and removes it only after the acknowledgement. */
@Component
class OutboxRelay {

    /** How a round went. */
    enum Outcome {
        /** Something was sent, so there may be more. */
        SENT,
        /** Nothing waits that another instance does not relay. */
        IDLE,
        /** Something was not acknowledged and waits still. */
        FAILED
    }

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    private final Outbox outbox;
    private final DecisionAnnouncer announcer;
    private final TransactionOperations transactions;
    private final int batchSize;

    OutboxRelay(
            Outbox outbox,
            DecisionAnnouncer announcer,
            TransactionOperations transactions,
            OutboxProperties properties) {
        this.outbox = outbox;
        this.announcer = announcer;
        this.transactions = transactions;
        this.batchSize = properties.batchSize();
    }

    /**
     * One batch, in one transaction that holds its rows. If it breaks after the acknowledgement and before the commit,
     * the batch is announced again: readers keep the first result of an application.
     */
    Outcome relayBatch() {
        return transactions.execute(transaction -> {
            var next = outbox.lockNext(batchSize);
            return next.isEmpty() ? Outcome.IDLE : settle(announce(next));
        });
    }

    /** All at once; stops at the first that fails at once, because then the broker or the registry may be away. */
    private Map<OutboxMessage, CompletableFuture<?>> announce(List<OutboxMessage> messages) {
        var inFlight = new LinkedHashMap<OutboxMessage, CompletableFuture<?>>();
        for (var message : messages) {
            var acknowledgement = announcer.announce(message.decided());
            inFlight.put(message, acknowledgement);
            if (acknowledgement.isCompletedExceptionally()) {
                break;
            }
        }
        return inFlight;
    }

    private Outcome settle(Map<OutboxMessage, CompletableFuture<?>> inFlight) {
        var announced = new ArrayList<OutboxMessage>(inFlight.size());
        var failed = new LinkedHashMap<OutboxMessage, Throwable>();
        inFlight.forEach((message, acknowledgement) -> acknowledgement
                .handle((done, failure) -> Optional.ofNullable(failure))
                .join()
                .ifPresentOrElse(failure -> failed.put(message, failure), () -> announced.add(message)));
        outbox.remove(announced);
        outbox.countFailure(failed.keySet());
        if (failed.isEmpty()) {
            return Outcome.SENT;
        }
        var first = failed.entrySet().iterator().next();
        log.warn(
                "{} of {} decisions were not announced and wait still, the first that of application {}: {}",
                failed.size(),
                inFlight.size(),
                first.getKey().decided().applicationId(),
                first.getValue().getMessage());
        return Outcome.FAILED;
    }
}
