package com.timeoff.employee.leave;

import com.timeoff.core.person.Person;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;

/** Who may submit for whom, and from where. */
final class SubmissionAuthorization {

    private SubmissionAuthorization() {}

    static boolean maySubmitFor(Person person, EmailAddress email) {
        return switch (person.role()) {
            case EMPLOYEE, MANAGER -> person.has(email);
            case HR -> true;
            case OPERATOR -> false;
        };
    }

    /** Whose department it is decides: so nobody chooses it for the own leave, unless nobody knows it. */
    static boolean maySubmitFrom(Person person, EmailAddress email, Department department) {
        var own = person.department();
        return own == null || own == department || !person.has(email);
    }
}
