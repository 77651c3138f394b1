package com.timeoff.reader.result;

import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which leave is wanted; what is null does not matter.
 *
 * @param status where it stands now; null for all that was decided
 * @param decision how it was decided, whatever became of it
 */
public record ResultFilter(
        @Nullable LeaveStatus status,
        @Nullable Decision decision,
        @Nullable Department department,
        @Nullable EmailAddress empEmail) {

    public ResultFilter(@Nullable Decision decision, @Nullable Department department, @Nullable EmailAddress empEmail) {
        this(null, decision, department, empEmail);
    }
}
