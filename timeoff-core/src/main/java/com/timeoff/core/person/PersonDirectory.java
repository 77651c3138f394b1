package com.timeoff.core.person;

import com.timeoff.models.EmailAddress;
import java.util.Map;
import java.util.Optional;

/**
 * The people that the service is configured with, whether they are signed in or not. Whoever signs in by a token is in none.
 *
 * @param isComplete whether nobody else can sign in
 */
public record PersonDirectory(Map<EmailAddress, Person> people, boolean isComplete) {

    public PersonDirectory {
        people = Map.copyOf(people);
    }

    public Optional<Person> find(EmailAddress email) {
        return Optional.ofNullable(people.get(email));
    }

    /** Their e-mail, where no name is known. */
    public String nameOf(EmailAddress email) {
        return find(email).map(Person::nameOrEmail).orElseGet(email::toString);
    }
}
