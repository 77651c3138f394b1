package com.timeoff.reader.result;

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
}
