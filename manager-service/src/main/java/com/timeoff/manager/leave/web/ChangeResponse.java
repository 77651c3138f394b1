package com.timeoff.manager.leave.web;

import com.timeoff.manager.leave.LeaveChange;
import com.timeoff.models.ChangeType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

record ChangeResponse(
        ChangeType change,
        String changedBy,
        @Nullable String changedByName,
        @Nullable String comment,
        Instant changedAt) {

    static @Nullable ChangeResponse of(@Nullable LeaveChange change) {
        return change == null
                ? null
                : new ChangeResponse(
                        change.type(),
                        change.changedBy(),
                        change.changedByName(),
                        change.comment(),
                        change.changedAt());
    }
}
