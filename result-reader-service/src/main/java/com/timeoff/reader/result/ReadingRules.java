package com.timeoff.reader.result;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.core.person.Person;

/** Who may read what became of a leave application: in the list, one by one and in the stream. */
public final class ReadingRules {

    private ReadingRules() {}

    public static LeaveScope readableBy(Person person) {
        return switch (person.role()) {
            case EMPLOYEE -> LeaveScope.own(person);
            case MANAGER -> LeaveScope.ownAndManaged(person);
            case HR -> LeaveScope.EVERYBODYS;
            case OPERATOR -> LeaveScope.NOBODYS;
        };
    }

    public static boolean mayRead(Person person, Leave leave) {
        return readableBy(person).includes(leave.empEmail(), leave.department());
    }
}
