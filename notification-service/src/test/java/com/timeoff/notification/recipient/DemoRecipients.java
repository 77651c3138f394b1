package com.timeoff.notification.recipient;

import com.timeoff.core.person.Person;
import com.timeoff.core.person.PersonDirectory;
import com.timeoff.testing.security.People;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The people of the tests, and who of them is told. */
public final class DemoRecipients {

    public static final PersonDirectory DIRECTORY = new PersonDirectory(
            Stream.of(People.ALICE, People.BOB, People.MIA, People.HUGO, People.HELEN, People.OLIVIA)
                    .collect(Collectors.toMap(Person::email, it -> it)),
            true);

    private DemoRecipients() {}

    public static RecipientService service() {
        return new RecipientService(DIRECTORY, new RecipientProperties(Map.of(), null));
    }
}
