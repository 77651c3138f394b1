package com.timeoff.manager.leave;

import com.timeoff.core.person.LeaveScope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where applications are kept. */
public interface ApplicationStore {

    /**
     * Adds those that are not there yet, as pending; copies change nothing. Of two different ones that bear the same id,
     * both pending, the one that {@linkplain ReceivedApplication#comesBefore comes before} stays, whichever is added
     * first. To be called in a transaction.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if one of them bears the id of another that stays
     */
    void addMissing(List<ReceivedApplication> applications);

    Optional<LeaveApplication> find(UUID id);

    /** Of those in the scope the ones that are asked for, in that order, behind the position {@code after}. */
    List<LeaveApplication> list(LeaveScope scope, ApplicationFilter filter, ArrivalOrder order, long after, int limit);

    /** Whether it was pending and now is not. */
    boolean decide(UUID id, Verdict verdict);
}
