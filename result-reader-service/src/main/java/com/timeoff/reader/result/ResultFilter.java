package com.timeoff.reader.result;

import com.timeoff.models.Decision;
import com.timeoff.models.Department;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which results are wanted; what is null does not matter. */
public record ResultFilter(
        @Nullable Decision decision,
        @Nullable Department department,
        @Nullable String empEmail) {

    public ResultFilter {
        empEmail = empEmail == null ? null : empEmail.toLowerCase(Locale.ROOT);
    }
}
