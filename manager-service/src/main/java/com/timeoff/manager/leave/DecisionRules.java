package com.timeoff.manager.leave;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.core.person.Person;

/** Who may see an application, and who may decide it. */
final class DecisionRules {

    private DecisionRules() {}

    static LeaveScope visibleTo(Person person) {
        return switch (person.role()) {
            case EMPLOYEE -> LeaveScope.own(person);
            case MANAGER -> LeaveScope.ownAndManaged(person);
            case HR -> LeaveScope.EVERYBODYS;
            case OPERATOR -> LeaveScope.NOBODYS;
        };
    }

    static boolean maySee(Person person, ReceivedApplication application) {
        return visibleTo(person).includes(application.email(), application.department());
    }

    /** Nobody decides the own leave. */
    static boolean mayDecide(Person person, ReceivedApplication application) {
        return !person.has(application.email())
                && switch (person.role()) {
                    case MANAGER -> person.managerOf(application.department());
                    case HR -> true;
                    case EMPLOYEE, OPERATOR -> false;
                };
    }
}
