package com.timeoff.manager.leave;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where applications are kept. */
public interface ApplicationStore {

    /** Adds those that are not there yet, as pending. */
    void addMissing(List<ReceivedApplication> applications);

    Optional<LeaveApplication> find(UUID id);

    /** Oldest first, behind the place {@code afterSeq}. */
    List<LeaveApplication> list(ApplicationFilter filter, long afterSeq, int limit);

    /** Whether it was pending and now is not. */
    boolean decide(UUID id, Verdict verdict);
}
