package com.timeoff.employee.leave;

import com.timeoff.core.person.Person;
import com.timeoff.models.EmailAddress;

/** Who may submit for whom. */
final class SubmissionRules {

    private SubmissionRules() {}

    static boolean maySubmitFor(Person person, EmailAddress email) {
        return switch (person.role()) {
            case EMPLOYEE, MANAGER -> person.has(email);
            case HR -> true;
            case OPERATOR -> false;
        };
    }
}
