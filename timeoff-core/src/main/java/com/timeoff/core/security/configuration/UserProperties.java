package com.timeoff.core.security.configuration;

import com.timeoff.core.person.Person;
import com.timeoff.core.person.Role;
import com.timeoff.models.ControlCharacters;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param password a hash such as {@code {bcrypt}$2a$10$…}; checked elsewhere, as a failed check here would print it */
public record UserProperties(
        @NotNull EmailAddress email,
        @Nullable String name,
        @Nullable String password,
        @Nullable Department department,
        @DefaultValue Set<Department> manages,
        @NotNull @DefaultValue("EMPLOYEE") Role role) {

    /** @throws InsecureConfigurationException if the name, which others are shown, has control characters in it */
    public Person person() {
        if (name != null && ControlCharacters.areIn(name)) {
            throw new InsecureConfigurationException(
                    "The name of " + email + " in timeoff.security.users has control characters in it.",
                    "Take them out: tabs, line breaks, and what turns the direction of a text are among them.");
        }
        return new Person(email, name, department, manages, role);
    }
}
