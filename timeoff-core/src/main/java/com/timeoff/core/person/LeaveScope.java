package com.timeoff.core.person;

import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose leave somebody may look at.
 *
 * @param everybodys then the rest does not matter
 * @param email whose own leave it is, if it is anybody's
 * @param departments all of whose leave it is
 */
public record LeaveScope(boolean everybodys, @Nullable EmailAddress email, Set<Department> departments) {

    public static final LeaveScope EVERYBODYS = new LeaveScope(true, null, Set.of());
    public static final LeaveScope NOBODYS = new LeaveScope(false, null, Set.of());

    public LeaveScope {
        departments = Set.copyOf(departments);
    }

    /** What the person may see: the own leave, a manager also that of the managed departments, HR everybody's. */
    public static LeaveScope of(Person person) {
        return switch (person.role()) {
            case EMPLOYEE -> own(person);
            case MANAGER -> ownAndManaged(person);
            case HR -> EVERYBODYS;
            case OPERATOR -> NOBODYS;
        };
    }

    public static LeaveScope own(Person person) {
        return new LeaveScope(false, person.email(), Set.of());
    }

    public static LeaveScope ownAndManaged(Person person) {
        return new LeaveScope(false, person.email(), person.manages());
    }

    public boolean includes(EmailAddress otherEmail, Department department) {
        return everybodys || otherEmail.equals(email) || departments.contains(department);
    }
}
