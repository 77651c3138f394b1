package com.timeoff.notification.recipient;

import com.timeoff.core.person.Person;
import com.timeoff.core.person.PersonDirectory;
import com.timeoff.core.person.Role;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Who is responsible for whose leave. Nobody is for their own. */
@Service
public class RecipientService {

    private static final Logger log = LoggerFactory.getLogger(RecipientService.class);

    private final PersonDirectory directory;
    private final RecipientProperties properties;

    RecipientService(PersonDirectory directory, RecipientProperties properties) {
        this.directory = directory;
        this.properties = properties;
        warnOfDepartmentsWithoutDeciders();
    }

    /** As where people sign in by tokens, and nobody has said who they are. */
    private void warnOfDepartmentsWithoutDeciders() {
        if (hr().isEmpty()) {
            var departments = Stream.of(Department.values())
                    .filter(it -> managersOf(it).isEmpty())
                    .toList();
            if (!departments.isEmpty()) {
                log.warn(
                        "Nobody is told of applications of {}: neither timeoff.notifications.managers nor"
                                + " timeoff.notifications.hr says who decides on them",
                        departments);
            }
        }
    }

    /** The managers of the department; HR where there is none but the applicant. */
    public Set<EmailAddress> decidersOn(RequestedLeave leave) {
        var others = without(leave.email(), managersOf(leave.department()));
        return others.isEmpty() ? hrFor(leave) : others;
    }

    public Set<EmailAddress> hrFor(RequestedLeave leave) {
        return without(leave.email(), hr());
    }

    private List<EmailAddress> managersOf(Department department) {
        var configured = properties.managers().get(department);
        return configured != null ? configured : people(it -> it.managerOf(department));
    }

    private List<EmailAddress> hr() {
        var configured = properties.hr();
        return configured != null ? configured : people(it -> it.role() == Role.HR);
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
