package com.timeoff.manager.leave;

import com.timeoff.core.person.LeaveScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The applications, kept. What changes them is to be called in a transaction. */
public interface LeaveApplications {

    /**
     * Adds those whose ids are not there yet, as pending, in this order.
     *
     * @return those that were not added
     */
    List<ReceivedApplication> addMissing(List<ReceivedApplication> applications);

    /** Puts it in the place of the pending one with its id that nobody has changed, where that is a later one. Whether it did. */
    boolean replacePending(ReceivedApplication application);

    Optional<LeaveApplication> find(UUID id);

    List<LeaveApplication> findAll(List<UUID> ids);

    /** Of those in the scope the ones that are asked for, in that order, behind the position {@code after}. */
    List<LeaveApplication> list(LeaveScope scope, ApplicationFilter filter, ArrivalOrder order, long after, int limit);

    /**
     * Changes the state of one that is in the state that the transition is from, and counts up its revision.
     *
     * @param decision which is kept, if the transition is one
     * @param lastDay which is kept
     * @return the application, without its last change, which is still to be added
     */
    LeaveApplication change(UUID id, Transition transition, @Nullable DecisionDetails decision, LocalDate lastDay);

    /** No other transaction changes it until this one ends. */
    void lock(UUID id);

    /** Counts up its revision, keeps the last day, and changes nothing else. The application is as with {@link #change}. */
    LeaveApplication revise(UUID id, LocalDate lastDay);

    long countPending();
}
