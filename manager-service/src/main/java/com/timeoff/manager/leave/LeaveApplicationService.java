package com.timeoff.manager.leave;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.core.person.Person;
import com.timeoff.manager.outbox.DecidedLeave;
import com.timeoff.manager.outbox.DecisionRecorded;
import com.timeoff.manager.outbox.Outbox;
import com.timeoff.models.Decision;
import com.timeoff.models.LeaveStatus;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Receives applications and decides them. */
@Service
public class LeaveApplicationService {

    private final LeaveApplications applications;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LeaveApplicationService(
            LeaveApplications applications, Outbox outbox, ApplicationEventPublisher events, Clock clock) {
        this.applications = applications;
        this.outbox = outbox;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps all or nothing; copies change nothing. Of two different ones that bear the same id, both pending, the one that
     * {@linkplain ReceivedApplication#comesBefore comes before} stays, whichever is received first.
     *
     * @throws DuplicateKeyException if one of them bears the id of another that stays
     */
    @Transactional
    public void receive(List<ReceivedApplication> received) {
        var others = applications.addMissing(received);
        if (!others.isEmpty()) {
            reconcile(others);
        }
    }

    /** Those whose ids were there already: copies as a rule. */
    private void reconcile(List<ReceivedApplication> others) {
        var kept = new HashMap<UUID, ReceivedApplication>();
        applications
                .findAll(others.stream().map(ReceivedApplication::id).toList())
                .forEach(it -> kept.put(it.received().id(), it.received()));
        for (var other : others) {
            var known = Objects.requireNonNull(kept.get(other.id()));
            var copy = other.isCopyOf(known);
            if (other.comesBefore(known) && applications.replacePending(other)) {
                kept.put(other.id(), other);
                if (!copy) {
                    events.publishEvent(new ApplicationDisplaced(known, other));
                }
            } else if (!copy) {
                throw new DuplicateKeyException("the ApplicationId is another application's: " + other.id());
            }
        }
    }

    /** Only what that person may see, behind the position {@code after} in that order. */
    public List<LeaveApplication> list(
            Person person, ApplicationFilter filter, ArrivalOrder order, long after, int limit) {
        return applications.list(LeaveScope.of(person), filter, order, after, limit);
    }

    /** @throws ApplicationNotFoundException if it was never heard of, or is not for that person's eyes */
    public LeaveApplication get(Person person, UUID id) {
        return visible(person, id, applications.find(id));
    }

    private static LeaveApplication visible(Person person, UUID id, Optional<LeaveApplication> application) {
        return application
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
        requireTheirs(person, get(person, id));
        // The event carries milliseconds: everywhere it is the same time.
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var details = new DecisionDetails(decision, person.nameOrEmail(), kept, at);
        var newly = applications.decide(id, details);
        var decided = visible(person, id, newly.or(() -> applications.find(id)));
        // Another may have taken its place meanwhile: then nothing is done.
        requireTheirs(person, decided);
        if (decided.status() != LeaveStatus.after(decision)) {
            throw new AlreadyDecidedException(decided);
        }
        if (newly.isPresent()) {
            announce(decided.received(), details);
        }
        return decided;
    }

    private static void requireTheirs(Person person, LeaveApplication application) {
        if (!DecisionRules.mayDecide(person, application.received())) {
            throw new NotTheirDecisionException(person, application.received());
        }
    }

    private void announce(ReceivedApplication it, DecisionDetails decision) {
        outbox.add(new DecidedLeave(
                it.id(), it.leave(), decision.decision(), decision.by(), decision.comment(), decision.at()));
        events.publishEvent(new DecisionRecorded());
    }
}
