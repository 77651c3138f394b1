package com.timeoff.manager.leave;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.core.person.Person;
import com.timeoff.core.person.Role;
import com.timeoff.models.Department;
import java.util.Optional;
import java.util.UUID;

/** Who may see an application, and who may change it. */
final class LeaveAuthorization {

    private LeaveAuthorization() {}

    static boolean maySee(Person person, ReceivedApplication application) {
        return LeaveScope.of(person)
                .includes(application.leave().email(), application.leave().department());
    }

    static boolean may(Person person, Transition transition, ReceivedApplication application) {
        var own = isOwn(person, application);
        return maySee(person, application)
                && switch (transition.who()) {
                    case APPLICANT -> own;
                    case APPLICANT_OR_HR -> own || person.role() == Role.HR;
                    case DECIDER ->
                        !own && decidesFor(person, application.leave().department());
                };
    }

    static boolean isOwn(Person person, ReceivedApplication application) {
        return person.has(application.leave().email());
    }

    private static boolean decidesFor(Person person, Department department) {
        return switch (person.role()) {
            case MANAGER -> person.managerOf(department);
            case HR -> true;
            case EMPLOYEE, OPERATOR -> false;
        };
    }

    /** @throws ApplicationNotFoundException if it was never heard of, or is not for that person's eyes */
    static LeaveApplication visible(Person person, UUID id, Optional<LeaveApplication> application) {
        return application
                .filter(it -> maySee(person, it.received()))
                .orElseThrow(() -> new ApplicationNotFoundException(id));
    }

    /**
     * The application, if that person may change it so.
     *
     * @throws ApplicationNotFoundException if it was never heard of, or is not for that person's eyes
     * @throws NotTheirDecisionException if the decision is another's
     * @throws NotTheirChangeException if it is no decision, and not that person's to make
     */
    static LeaveApplication require(
            Person person, Transition transition, UUID id, Optional<LeaveApplication> application) {
        var visible = visible(person, id, application);
        if (may(person, transition, visible.received())) {
            return visible;
        }
        throw transition.who() == Actor.DECIDER
                ? new NotTheirDecisionException(person, visible.received())
                : new NotTheirChangeException();
    }
}
