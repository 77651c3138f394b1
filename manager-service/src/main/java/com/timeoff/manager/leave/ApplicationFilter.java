package com.timeoff.manager.leave;

import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import org.jspecify.annotations.Nullable;

/** Which applications are asked for; what is absent does not matter. */
public record ApplicationFilter(
        @Nullable LeaveStatus status,
        @Nullable Department department,
        @Nullable EmailAddress empEmail) {}
