package com.timeoff.employee.leave;

import com.timeoff.core.person.Person;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody fills in. Who names nobody applies for the own leave, and need not say from which department.
 *
 * @param email whose leave it is
 */
public record LeaveForm(
        @Nullable EmailAddress email,
        @Nullable Department department,
        int durationInHours,
        LocalDate startDate,
        @Nullable String note) {

    RequestedLeave filledInBy(Person person) {
        var applicant = email == null ? person.email() : email;
        return new RequestedLeave(applicant, departmentOf(applicant, person), durationInHours, startDate);
    }

    private Department departmentOf(EmailAddress applicant, Person person) {
        var known = department == null && person.has(applicant) ? person.department() : department;
        if (known == null) {
            throw new DepartmentMissingException();
        }
        return known;
    }
}
