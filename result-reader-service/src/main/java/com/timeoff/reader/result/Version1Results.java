package com.timeoff.reader.result;

import com.timeoff.models.RequestedLeave;
import java.util.Collection;
import java.util.Set;

/** The results that name no application, as those of version 1: kept in {@link LeaveResults}, matched here. */
public interface Version1Results {

    /** Which leaves have to be matched anew after these have been added. */
    Set<RequestedLeave> touchedBy(Collection<? extends Leave> added);

    /**
     * Gives them to the applications for this leave that have no result of their own, and no change that settles them: the
     * oldest to the oldest, by their positions, and so on. What is left over names none. It is the same whatever came first, and however often it is
     * done.
     */
    void match(RequestedLeave leave);
}
