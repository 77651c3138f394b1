package com.timeoff.notification.recipient;

import com.timeoff.core.person.Person;
import com.timeoff.core.person.PersonDirectory;
import com.timeoff.core.person.Role;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;

/** Who is responsible for whose leave. Nobody is for their own. */
@Service
public class RecipientService {

    private final PersonDirectory directory;
    private final RecipientProperties properties;

    RecipientService(PersonDirectory directory, RecipientProperties properties) {
        this.directory = directory;
        this.properties = properties;
    }

    /** The managers of the department; HR where there is none but the applicant. */
    public Set<EmailAddress> decidersOn(RequestedLeave leave) {
        var configured = properties.managers().get(leave.department());
        var managers = configured != null ? configured : people(it -> it.managerOf(leave.department()));
        var others = without(leave.email(), managers);
        return others.isEmpty() ? hrFor(leave) : others;
    }

    public Set<EmailAddress> hrFor(RequestedLeave leave) {
        var configured = properties.hr();
        return without(leave.email(), configured != null ? configured : people(it -> it.role() == Role.HR));
    }

    private List<EmailAddress> people(Predicate<Person> wanted) {
        return directory.people().values().stream()
                .filter(wanted)
                .map(Person::email)
                .toList();
    }

    private static Set<EmailAddress> without(EmailAddress applicant, List<EmailAddress> addresses) {
        var others = new LinkedHashSet<>(addresses);
        others.remove(applicant);
        return others;
    }
}
