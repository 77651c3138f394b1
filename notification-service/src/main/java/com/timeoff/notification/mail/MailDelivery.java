package com.timeoff.notification.mail;

import com.timeoff.notification.delivery.DeliveryStep;
import com.timeoff.notification.leave.LeaveApplications;
import com.timeoff.notification.preference.OptOuts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Sends one mail at a time. What was sent is kept before the next one is looked for. */
@Component
class MailDelivery implements DeliveryStep {

    private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);

    /** How much longer a mail is claimed than it may take: for a name to be looked up, and for the database. */
    private static final Duration CLAIM_MARGIN = Duration.ofSeconds(30);

    private final Mails mails;
    private final MailTransport transport;
    private final OptOuts optOuts;
    private final LeaveApplications applications;
    private final MailMetrics metrics;
    private final Duration sendTimeout;
    private final Clock clock;

    private @Nullable Mail claimed;
    private Instant claimedUntil = Instant.MIN;
    private @Nullable MailResult unrecorded;
    private @Nullable String reported;
    private @Nullable String reportedError;

    MailDelivery(
            Mails mails,
            MailTransport transport,
            OptOuts optOuts,
            LeaveApplications applications,
            MailMetrics metrics,
            MailProperties properties,
            Clock clock) {
        this.mails = mails;
        this.transport = transport;
        this.optOuts = optOuts;
        this.applications = applications;
        this.metrics = metrics;
        this.sendTimeout = properties.sendTimeout();
        this.clock = clock;
    }

    @Override
    public Outcome deliverNext() {
        recordResult();
        var now = clock.instant();
        var mail = claim(now);
        return mail == null ? Outcome.IDLE : deliver(mail, now);
    }

    /** The one of before, if the database failed after it was claimed, and it may still be sent in time. */
    private @Nullable Mail claim(Instant now) {
        if (claimed == null || now.plus(sendTimeout).isAfter(claimedUntil)) {
            var until = now.plus(sendTimeout).plus(CLAIM_MARGIN);
            claimed = mails.claimNext(now, until).orElse(null);
            claimedUntil = until;
        }
        return claimed;
    }

    @Override
    public void cancel() {
        transport.cancel();
    }

    private Outcome deliver(Mail mail, Instant now) {
        if (MailRetrySchedule.isExpired(mail, now)) {
            return finish(MailResult.expired(mail, now), Outcome.DEALT_WITH);
        }
        if (isUnwanted(mail)) {
            return finish(MailResult.suppressed(mail, now), Outcome.DEALT_WITH);
        }
        try {
            transport.send(mail);
        } catch (MailNotSentException e) {
            return notSent(mail, e);
        } catch (DataAccessException | TransactionException e) {
            throw e; // Nothing was handed over, and nothing else could be: the loop waits.
        } catch (RuntimeException e) {
            reportError(mail, e);
            return finish(retried(mail, "internal error"), Outcome.DEALT_WITH);
        }
        reported = null;
        return finish(MailResult.sent(mail, clock.instant()), Outcome.DEALT_WITH);
    }

    private boolean isUnwanted(Mail mail) {
        return optOuts.isOptedOut(mail.recipient(), mail.kind()) || isDecided(mail);
    }

    /** Whether it asks for a decision that has been made, even if another one is waited for by now. */
    private boolean isDecided(Mail mail) {
        return switch (mail.type()) {
            case RECEIVED, CANCELLATION_REQUESTED, REMINDER_DUE, ESCALATION_DUE ->
                !applications.isWaiting(mail.key().applicationId(), mail.revision());
            default -> false;
        };
    }

    private Outcome notSent(Mail mail, MailNotSentException e) {
        return switch (e.reason()) {
            case UNAVAILABLE -> {
                report(e);
                yield finish(MailResult.postponed(mail, e.failure(), clock.instant()), Outcome.UNAVAILABLE);
            }
            // With a growing wait: whoever accepts a mail and never says so would be sent it again and again.
            case INTERRUPTED -> {
                report(e);
                yield finish(retried(mail, e.failure()), Outcome.UNAVAILABLE);
            }
            case REFUSED_FOR_NOW -> finish(retried(mail, e.failure()), Outcome.DEALT_WITH);
            case REFUSED -> finish(MailResult.givenUp(mail, e.failure(), clock.instant()), Outcome.DEALT_WITH);
        };
    }

    private MailResult retried(Mail mail, String failure) {
        var now = clock.instant();
        return MailRetrySchedule.next(mail, now)
                .map(next -> MailResult.waiting(mail, failure, now, next))
                .orElseGet(() -> MailResult.givenUp(mail, failure, now));
    }

    private Outcome finish(MailResult result, Outcome outcome) {
        unrecorded = result;
        recordResult();
        return outcome;
    }

    /** While the database is away it is tried again, and no other mail is claimed: this one was sent, perhaps. */
    private void recordResult() {
        var result = unrecorded;
        if (result != null) {
            var isKept = mails.record(result, claimedUntil);
            unrecorded = null;
            claimed = null;
            if (isKept) {
                metrics.count(result.state(), result.mail().kind(), 1);
            }
        }
    }

    /** Once, not with every attempt. */
    private void report(MailNotSentException e) {
        if (!e.failure().equals(reported)) {
            reported = e.failure();
            log.warn("Mails wait, as they cannot be sent: {}", e.getMessage());
        }
    }

    /** One error may be that of many mails, and of each of their attempts. */
    private void reportError(Mail mail, RuntimeException e) {
        if (!e.toString().equals(reportedError)) {
            reportedError = e.toString();
            log.warn(
                    "A mail about application {} could not be written",
                    mail.key().applicationId(),
                    e);
        }
    }
}
