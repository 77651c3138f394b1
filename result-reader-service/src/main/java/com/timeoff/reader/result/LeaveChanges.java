package com.timeoff.reader.result;

import java.util.List;
import java.util.UUID;

/** All changes. */
public interface LeaveChanges {

    /**
     * All or nothing. Of those with the same application and revision the one with the lowest position stays, whichever
     * comes first.
     *
     * @return those that say something else than the application's other change of this revision
     */
    List<Duplicate<LeaveChange>> add(List<LeaveChange> changes);

    /** How far the partition has been ingested: its last offset, or -1. */
    long lastOffset(int partition);

    /** By revision. */
    List<LeaveChange> of(UUID applicationId);
}
