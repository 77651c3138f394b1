package com.timeoff.reader.result;

import com.timeoff.core.person.LeaveScope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All results. */
public interface LeaveResults {

    /**
     * All or nothing. Of the results of an application the one with the lowest position stays, whichever comes first.
     *
     * @return those whose decision is not that of the application's other result
     */
    List<Duplicate<LeaveResult>> add(List<LeaveResult> results);

    /** How far the partition has been ingested: its last offset, or -1. */
    long lastOffset(int partition);

    Optional<LeaveResult> find(UUID applicationId);

    /** Of those in the scope the ones that are wanted: newest first, from the position that comes after {@code before}. */
    List<ListedResult> newest(LeaveScope scope, ResultFilter filter, long before, int limit);
}
