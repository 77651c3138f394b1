package com.timeoff.manager.leave;

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

    public List<LeaveApplication> list(ApplicationFilter filter, long afterSeq, int limit) {
        return store.list(filter, afterSeq, limit);
    }

    /** @throws ApplicationNotFoundException if it was never heard of */
    public LeaveApplication get(UUID id) {
        return store.find(id).orElseThrow(() -> new ApplicationNotFoundException(id));
    }

    /**
     * Decides a pending application, and puts the announcement into the outbox in the same transaction. The same
     * decision again changes nothing.
     *
     * @throws ApplicationNotFoundException if it was never heard of
     * @throws AlreadyDecidedException if it was decided otherwise
     */
    @Transactional
    public LeaveApplication decide(UUID id, Decision decision, @Nullable String comment) {
        var received = get(id).received();
        // The event carries milliseconds: everywhere it is the same time.
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var verdict = new Verdict(decision, managerOf(received), comment, at);
        if (store.decide(id, verdict)) {
            outbox.add(id);
        }
        var decided = get(id);
        if (decided.status() != Status.after(decision)) {
            throw new AlreadyDecidedException(decided);
        }
        return decided;
    }

    /** As in the original, where the managers had no names. */
    private static String managerOf(ReceivedApplication application) {
        return "Manager #" + application.partition();
    }
}
