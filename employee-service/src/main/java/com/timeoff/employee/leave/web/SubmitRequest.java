package com.timeoff.employee.leave.web;

import com.timeoff.core.web.PlainText;
import com.timeoff.core.web.ValidDepartment;
import com.timeoff.core.web.ValidEmailAddress;
import com.timeoff.employee.leave.LeaveForm;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveLimits;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record SubmitRequest(
        @Schema(description = "In upper or lower case; your own where it is left out.", format = "idn-email")
        @Nullable @ValidEmailAddress
        String empEmail,

        @Schema(description = "In upper or lower case; your own where it is left out, and no other for your own leave.")
        @Nullable @ValidDepartment
        String empDepartment,

        @NotNull @Min(1) @Max(LeaveLimits.MAX_DURATION_IN_HOURS) Integer leaveDurationInHours,

        @NotNull @InLeaveWindow LocalDate leaveStartDate,

        @Nullable @Size(max = LeaveLimits.MAX_NOTE_LENGTH) @PlainText
        String note) {

    static final String EXAMPLE = """
            {"empEmail":"alice@example.com","empDepartment":"IT","leaveDurationInHours":8,
             "leaveStartDate":"2026-12-01","note":"Moving house"}""";

    LeaveForm toForm() {
        var email = empEmail == null ? null : EmailAddress.of(empEmail);
        var department =
                empDepartment == null ? null : Department.named(empDepartment).orElseThrow();
        return new LeaveForm(email, department, leaveDurationInHours, leaveStartDate, note);
    }
}
