package com.timeoff.manager.leave;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.core.person.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Receives applications and shows them. */
@Service
public class LeaveApplicationService {

    private final LeaveApplications applications;
    private final ApplicationEventPublisher events;

    LeaveApplicationService(LeaveApplications applications, ApplicationEventPublisher events) {
        this.applications = applications;
        this.events = events;
    }

    /**
     * Keeps all or nothing; copies change nothing. Of two different ones that bear the same id, both pending and unchanged, the one that
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
        return LeaveAuthorization.visible(person, id, applications.find(id));
    }
}
