package com.timeoff.core.person;

import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in.
 *
 * @param department where the person works
 * @param manages the departments whose leave the person decides, as a {@link Role#MANAGER}
 */
public record Person(
        EmailAddress email, @Nullable String name, @Nullable Department department, Set<Department> manages, Role role)
        implements Serializable {

    public Person {
        manages = Set.copyOf(manages);
    }

    public boolean has(EmailAddress otherEmail) {
        return email.equals(otherEmail);
    }

    /** Departments managed by anybody but a manager do not count. */
    public boolean managerOf(Department other) {
        return role == Role.MANAGER && manages.contains(other);
    }

    public String nameOrEmail() {
        return name == null || name.isBlank() ? email.toString() : name;
    }
}
