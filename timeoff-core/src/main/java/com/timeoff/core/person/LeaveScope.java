package com.timeoff.core.person;

import com.timeoff.models.Department;
import java.util.Set;

/**
 * Whose leave somebody may look at.
 *
 * @param everybodys then the rest does not matter
 * @param email whose own leave it is
 * @param departments all of whose leave it is
 */
public record LeaveScope(boolean everybodys, String email, Set<Department> departments) {

    public static final LeaveScope EVERYBODYS = new LeaveScope(true, "", Set.of());
    public static final LeaveScope NOBODYS = new LeaveScope(false, "", Set.of());

    public LeaveScope {
        departments = Set.copyOf(departments);
    }

    public static LeaveScope own(Person person) {
        return new LeaveScope(false, person.email(), Set.of());
    }

    public static LeaveScope ownAndManaged(Person person) {
        return new LeaveScope(false, person.email(), person.manages());
    }

    public boolean includes(String otherEmail, Department department) {
        return everybodys || email.equalsIgnoreCase(otherEmail) || departments.contains(department);
    }
}
