package com.timeoff.reader.feed.web;

import com.timeoff.core.web.InvalidRequestException;
import com.timeoff.core.web.ValidDepartment;
import com.timeoff.models.Department;
import com.timeoff.reader.feed.FeedScope;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

record CalendarFeedRequest(
        @NotNull FeedScope scope,

        @Schema(description = "With DEPARTMENT, and only then; upper or lower case.") @Nullable @ValidDepartment
        String department) {

    static final String EXAMPLE = "{\"scope\":\"DEPARTMENT\",\"department\":\"IT\"}";

    /** @throws InvalidRequestException if there is one that does not belong to the scope, or none that does */
    @Nullable Department wantedDepartment() {
        if ((scope == FeedScope.DEPARTMENT) != (department != null)) {
            throw new InvalidRequestException("department", "must be there with DEPARTMENT, and only then");
        }
        return department == null ? null : Department.named(department).orElseThrow();
    }
}
