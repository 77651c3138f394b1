package com.timeoff.core.security.password;

import com.timeoff.core.person.Person;
import com.timeoff.core.security.configuration.UserProperties;

/** A person who signs in with a password. */
public record Account(Person person, String passwordHash) {

    public static Account of(UserProperties user) {
        return new Account(user.person(), PasswordHasher.require(user.email(), user.password()));
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return person.email().toString();
    }
}
