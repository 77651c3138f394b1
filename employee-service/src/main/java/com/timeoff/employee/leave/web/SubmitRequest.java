package com.timeoff.employee.leave.web;

import com.timeoff.core.person.Person;
import com.timeoff.core.web.InvalidRequestException;
import com.timeoff.core.web.PlainText;
import com.timeoff.employee.leave.LeaveRequest;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record SubmitRequest(
        @Schema(description = "In upper or lower case; your own where it is left out.", format = "idn-email")
        @Nullable @AnEmailAddress
        String empEmail,

        @Schema(
                description = "In upper or lower case; your own where it is left out, and no other for your own leave.",
                pattern = "^([Hh][Rr]|[Ii][Tt]|[Oo][Pp][Ss])$")
        @Nullable @KnownDepartment
        String empDepartment,

        @NotNull @Min(1) @Max(LeaveRequest.MAX_DURATION_IN_HOURS) Integer leaveDurationInHours,

        @NotNull @InLeaveWindow LocalDate leaveStartDate,

        @Nullable @Size(max = LeaveRequest.MAX_NOTE_LENGTH) @PlainText
        String note) {

    /** Who names nobody means himself, and need not say where he works. */
    LeaveRequest toLeaveRequest(Person person) {
        var email = empEmail == null ? person.email() : EmailAddress.of(empEmail);
        return new LeaveRequest(email, department(person, email), leaveDurationInHours, leaveStartDate, note);
    }

    private Department department(Person person, EmailAddress email) {
        if (empDepartment != null) {
            return Department.named(empDepartment).orElseThrow();
        }
        var own = person.department();
        if (own == null || !person.has(email)) {
            throw new InvalidRequestException("empDepartment", "must not be null");
        }
        return own;
    }
}
