package com.timeoff.terminal;

import com.google.gson.JsonObject;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which results are wanted: asked of a list, and tried on each event of a stream, which has no filter.
 *
 * @param approved what was decided: of changes, an event only tells the status
 */
record ResultQuery(
        @Nullable Boolean approved,
        @Nullable LeaveStatus status,
        @Nullable String department,
        @Nullable EmailAddress email) {

    Query query() {
        return Query.EMPTY
                .with("approved", approved)
                .with("status", status)
                .with("department", department)
                .with("empEmail", email);
    }

    boolean lets(JsonObject event) {
        return (approved == null || Json.text(event, "approved").equals(approved.toString()))
                && (status == null || Json.text(event, "status").equals(status.name()))
                && (department == null || Json.text(event, "empDepartment").equals(department))
                && (email == null || Json.text(event, "empEmail").equals(email.toString()));
    }
}
