package com.timeoff.reader.result;

import com.timeoff.core.person.LeaveScope;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where applications stand: worked out when they are read, so that nothing depends on what came first. */
public interface LeaveStates {

    Optional<LeaveState> find(UUID applicationId);

    /**
     * Of those in the scope the ones that are wanted: newest first, from the position that comes after {@code before}.
     * Without a status that is what was decided. The lists of APPROVED and DECLINED begin with the result, those of
     * WITHDRAWN, CANCELLATION_REQUESTED and CANCELLED with the change.
     */
    List<ListedLeave> newest(LeaveScope scope, ResultFilter filter, long before, int limit);
}
