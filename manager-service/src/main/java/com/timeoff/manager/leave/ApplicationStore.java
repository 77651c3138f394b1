package com.timeoff.manager.leave;

import com.timeoff.core.person.LeaveScope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where applications are kept. */
public interface ApplicationStore {

    /** Adds those that are not there yet, as pending. */
    void addMissing(List<ReceivedApplication> applications);

    Optional<LeaveApplication> find(UUID id);

    /** Of those in the scope the ones that are asked for: oldest first, behind the place {@code afterSeq}. */
    List<LeaveApplication> list(LeaveScope scope, ApplicationFilter filter, long afterSeq, int limit);

    /** Whether it was pending and now is not. */
    boolean decide(UUID id, Verdict verdict);
}
