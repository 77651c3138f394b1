package com.timeoff.manager.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Announces what waits in the outbox, and removes it only after the acknowledgement. */
@Component
class OutboxRelay {

    /** How a round went. */
    enum Outcome {
        /** Something was announced, so there may be more. */
        SENT,
        /** Nothing waits that another instance does not relay. */
        IDLE,
        /** Nothing was announced of what waits. */
        FAILED
    }

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    private final Outbox outbox;
    private final ChangeAnnouncer announcer;
    private final TransactionOperations transactions;
    private final int batchSize;

    OutboxRelay(
            Outbox outbox, ChangeAnnouncer announcer, TransactionOperations transactions, OutboxProperties properties) {
        this.outbox = outbox;
        this.announcer = announcer;
        this.transactions = transactions;
        this.batchSize = properties.batchSize();
    }

    /**
     * One batch, in one transaction that holds its rows. If it breaks after the acknowledgement and before the commit,
     * the batch is announced again: readers skip the revisions that they have.
     */
    Outcome relayBatch() {
        return transactions.execute(transaction -> {
            var next = outbox.lockNext(batchSize);
            return next.isEmpty() ? Outcome.IDLE : settle(announce(next));
        });
    }

    /** All at once; stops only where the others would fail, too. */
    private Map<OutboxMessage, CompletableFuture<?>> announce(List<OutboxMessage> messages) {
        var inFlight = new LinkedHashMap<OutboxMessage, CompletableFuture<?>>();
        for (var message : messages) {
            try {
                inFlight.put(message, announcer.announce(message.change()));
            } catch (AnnouncerUnavailableException e) {
                inFlight.put(message, CompletableFuture.failedFuture(e));
                break;
            } catch (RuntimeException e) {
                inFlight.put(message, CompletableFuture.failedFuture(e));
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
        failed.entrySet().stream()
                .filter(it -> isWorthAWarning(it.getKey(), it.getValue()))
                .findFirst()
                .ifPresent(it -> log.warn(
                        "{} of {} changes were not announced and wait still, among them that of application {},"
                                + " which failed {} times: {}",
                        failed.size(),
                        inFlight.size(),
                        it.getKey().applicationId(),
                        it.getKey().failures() + 1,
                        NestedExceptionUtils.getMostSpecificCause(it.getValue()).toString()));
        return announced.isEmpty() ? Outcome.FAILED : Outcome.SENT;
    }

    /** What fails by itself fails in every round: it is said the first time, the second, the fourth and so on. */
    private static boolean isWorthAWarning(OutboxMessage message, Throwable failure) {
        return failure instanceof AnnouncerUnavailableException || Integer.bitCount(message.failures() + 1) == 1;
    }
}
