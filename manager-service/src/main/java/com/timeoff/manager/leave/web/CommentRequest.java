package com.timeoff.manager.leave.web;

import com.timeoff.core.web.PlainText;
import com.timeoff.models.LeaveLimits;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record CommentRequest(
        @Schema(description = "With something to read in it.")
        @NotNull @Size(max = LeaveLimits.MAX_COMMENT_LENGTH) @PlainText
        String comment) {

    static final String EXAMPLE = "{\"comment\":\"Who takes my shift?\"}";
}
