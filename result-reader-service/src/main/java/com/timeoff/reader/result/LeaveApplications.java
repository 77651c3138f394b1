package com.timeoff.reader.result;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All applications, also those that have been decided. */
public interface LeaveApplications {

    /**
     * All or nothing. Of those that bear the same id the one with the lowest position stays, whichever comes first.
     *
     * @return those that were replaced by one that asks for something else
     * @throws org.springframework.dao.DataIntegrityViolationException if one of them asks for something else than the one
     *     that stays
     */
    List<Duplicate<LeaveApplication>> add(List<LeaveApplication> applications);

    /** How far the partition has been ingested: its last offset, or -1. */
    long lastOffset(int partition);

    Optional<LeaveApplication> find(UUID applicationId);
}
