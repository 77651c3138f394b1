package com.timeoff.manager.leave.web;

import com.timeoff.core.web.PlainText;
import com.timeoff.models.LeaveLimits;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Of a pending application, or of approved leave. */
record WithdrawalRequest(
        @Schema(description = "For whoever reads the application; who cancels another's leave needs one.")
        @Nullable @Size(max = LeaveLimits.MAX_COMMENT_LENGTH) @PlainText
        String comment) {

    static final String EXAMPLE = "{\"comment\":\"I am needed here\"}";

    static @Nullable String commentOf(@Nullable WithdrawalRequest body) {
        return body == null ? null : body.comment();
    }
}
