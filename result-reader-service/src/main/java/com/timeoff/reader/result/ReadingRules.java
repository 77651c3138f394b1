package com.timeoff.reader.result;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.core.person.Person;

/** Who may read a result: in the list, one by one and in the stream. */
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

    public static boolean mayRead(Person person, LeaveResult result) {
        return readableBy(person).includes(result.empEmail(), result.department());
    }
}
