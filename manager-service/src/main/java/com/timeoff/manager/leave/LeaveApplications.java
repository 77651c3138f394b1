package com.timeoff.manager.leave;

import com.timeoff.core.person.Person;
import com.timeoff.manager.outbox.Outbox;
import com.timeoff.models.Decision;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Receives applications and decides them. */
@Service
public class LeaveApplications {

    private final ApplicationStore store;
    private final Outbox outbox;
    private final Clock clock;

    LeaveApplications(ApplicationStore store, Outbox outbox, Clock clock) {
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Keeps all or nothing; what was received before stays as it is. */
    @Transactional
    public void receive(List<ReceivedApplication> applications) {
        store.addMissing(applications);
    }

    /** Only what that person may see, behind the position {@code after} in that order. */
    public List<LeaveApplication> list(
            Person person, ApplicationFilter filter, ArrivalOrder order, long after, int limit) {
        return store.list(DecisionRules.visibleTo(person), filter, order, after, limit);
    }

    /** @throws ApplicationNotFoundException if it was never heard of, or is not for that person's eyes */
    public LeaveApplication get(Person person, UUID id) {
        return store.find(id)
                .filter(it -> DecisionRules.maySee(person, it.received()))
                .orElseThrow(() -> new ApplicationNotFoundException(id));
    }

    /**
     * Decides a pending application, and puts the announcement into the outbox in the same transaction. The same
     * decision again changes nothing. What the decision itself lacks is said before anybody looks for the application.
     *
     * @throws ReasonMissingException if it is declined without a comment
     * @throws ApplicationNotFoundException if it was never heard of, or is not for that person's eyes
     * @throws NotTheirDecisionException if that person sees it, but may not decide it
     * @throws AlreadyDecidedException if it was decided otherwise
     */
    @Transactional
    public LeaveApplication decide(Person person, UUID id, Decision decision, @Nullable String comment) {
        var kept = DecisionRules.comment(decision, comment);
        var received = get(person, id).received();
        if (!DecisionRules.mayDecide(person, received)) {
            throw new NotTheirDecisionException(person, received);
        }
        // The event carries milliseconds: everywhere it is the same time.
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var verdict = new Verdict(decision, person.nameOrEmail(), kept, at);
        if (store.decide(id, verdict)) {
            outbox.add(id);
        }
        var decided = get(person, id);
        // Another may have taken its place meanwhile: then nothing was done.
        if (!DecisionRules.mayDecide(person, decided.received())) {
            throw new NotTheirDecisionException(person, decided.received());
        }
        if (decided.status() != Status.after(decision)) {
            throw new AlreadyDecidedException(decided);
        }
        return decided;
    }
}
