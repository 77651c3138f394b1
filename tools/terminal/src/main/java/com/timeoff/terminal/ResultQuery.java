package com.timeoff.terminal;

import com.google.gson.JsonObject;
import com.timeoff.models.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Which results are wanted: asked of a list, and tried on each event of a stream, which has no filter. */
record ResultQuery(
        @Nullable Boolean approved,
        @Nullable String department,
        @Nullable EmailAddress email) {

    Query query() {
        return Query.EMPTY
                .with("approved", approved)
                .with("department", department)
                .with("empEmail", email);
    }

    boolean lets(JsonObject result) {
        return (approved == null || Json.text(result, "approved").equals(approved.toString()))
                && (department == null || Json.text(result, "empDepartment").equals(department))
                && (email == null || Json.text(result, "empEmail").equals(email.toString()));
    }
}
