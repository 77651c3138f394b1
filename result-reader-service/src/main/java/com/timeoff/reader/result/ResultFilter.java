package com.timeoff.reader.result;

import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Which results are wanted; what is null does not matter. */
public record ResultFilter(
        @Nullable Decision decision,
        @Nullable Department department,
        @Nullable EmailAddress empEmail) {}
