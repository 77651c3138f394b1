package com.timeoff.manager.leave.web;

import com.timeoff.core.web.PlainText;
import com.timeoff.models.Decision;
import com.timeoff.models.LeaveLimits;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

record DecisionRequest(
        @NotNull Decision decision,

        @Schema(description = "For the employee; a decline needs one.")
        @Nullable @Size(max = LeaveLimits.MAX_COMMENT_LENGTH) @PlainText
        String comment) {

    static final String EXAMPLE = "{\"decision\":\"APPROVED\",\"comment\":\"Enjoy!\"}";

    static final String GRANT = "{\"decision\":\"APPROVED\",\"comment\":\"Another time, then\"}";
}
