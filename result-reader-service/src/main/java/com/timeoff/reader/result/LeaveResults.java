package com.timeoff.reader.result;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All results. */
public interface LeaveResults {

    /** All or nothing. An application keeps its first result: what comes later for it changes nothing. */
    void add(List<LeaveResult> results);

    Optional<LeaveResult> find(UUID applicationId);

    /** Newest first, from the place in the list that comes after {@code before}. */
    List<ListedResult> newest(ResultFilter filter, long before, int limit);
}
