package com.timeoff.manager.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Announces what waits in the outbox, and marks it as sent only after the acknowledgement. */
@Component
class OutboxRelay {

    /** How a round went. */
    enum Outcome {
        /** Something was sent, so there may be more. */
        SENT,
        /** Nothing waits. */
        IDLE,
        /** Another instance relays. */
        BUSY,
        /** Something was not acknowledged and waits still. */
        FAILED
    }

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
     * One batch, in one transaction that holds the lock. If it breaks after the acknowledgement and before the commit,
     * the batch is announced again: readers keep the first result of an application.
     */
    Outcome relayBatch() {
        return transactions.execute(transaction -> {
            if (!outbox.lock()) {
                return Outcome.BUSY;
            }
            var unsent = outbox.unsent(batchSize);
            if (unsent.isEmpty()) {
                return Outcome.IDLE;
            }
            var acknowledged = acknowledged(announce(unsent));
            outbox.markSent(acknowledged);
            return acknowledged.size() == unsent.size() ? Outcome.SENT : Outcome.FAILED;
        });
    }

    /** All at once; stops at the first that fails at once, because then the broker or the registry is away. */
    private Map<DecidedLeave, CompletableFuture<?>> announce(List<DecidedLeave> unsent) {
        var inFlight = new LinkedHashMap<DecidedLeave, CompletableFuture<?>>();
        for (var decided : unsent) {
            var acknowledgement = announcer.announce(decided);
            inFlight.put(decided, acknowledgement);
            if (acknowledgement.isCompletedExceptionally()) {
                break;
            }
        }
        return inFlight;
    }

    private static List<DecidedLeave> acknowledged(Map<DecidedLeave, CompletableFuture<?>> inFlight) {
        var acknowledged = new ArrayList<DecidedLeave>(inFlight.size());
        inFlight.forEach((decided, acknowledgement) -> {
            if (acknowledgement.handle((done, failure) -> failure == null).join()) {
                acknowledged.add(decided);
            }
        });
        return acknowledged;
    }
}
