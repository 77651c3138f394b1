package com.timeoff.core.person;

import com.timeoff.models.Department;
import java.io.Serializable;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is signed in; the e-mail is kept in lower case.
 *
 * @param department where the person works
 * @param manages the departments whose leave the person decides, as a {@link Role#MANAGER}
 */
public record Person(
        String email, @Nullable String name, @Nullable Department department, Set<Department> manages, Role role)
        implements Serializable {

    public Person {
        email = email.toLowerCase(Locale.ROOT);
        manages = Set.copyOf(manages);
    }

    /** In lower case, as e-mails are kept: "equalsIgnoreCase" takes a dotless i for an i, too. */
    public boolean has(String otherEmail) {
        return email.equals(otherEmail.toLowerCase(Locale.ROOT));
    }

    /** Departments managed by anybody but a manager do not count. */
    public boolean managerOf(Department other) {
        return role == Role.MANAGER && manages.contains(other);
    }

    public String nameOrEmail() {
        return name == null || name.isBlank() ? email : name;
    }
}
