package com.timeoff.manager.leave;

import com.timeoff.core.person.LeaveScope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The applications, kept. What changes them is to be called in a transaction. */
public interface LeaveApplications {

    /**
     * Adds those whose ids are not there yet, as pending, in this order.
     *
     * @return those that were not added
     */
    List<ReceivedApplication> addMissing(List<ReceivedApplication> applications);

    /** Puts it in the place of the pending one with its id, where that is a later one. Whether it did. */
    boolean replacePending(ReceivedApplication application);

    Optional<LeaveApplication> find(UUID id);

    List<LeaveApplication> findAll(List<UUID> ids);

    /** Of those in the scope the ones that are asked for, in that order, behind the position {@code after}. */
    List<LeaveApplication> list(LeaveScope scope, ApplicationFilter filter, ArrivalOrder order, long after, int limit);

    /** The application as it is decided now; empty if it was not pending, and nothing has changed. */
    Optional<LeaveApplication> decide(UUID id, DecisionDetails decision);

    long countPending();
}
