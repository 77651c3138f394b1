package com.timeoff.reader.feed;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.core.person.Person;
import com.timeoff.core.person.Role;
import com.timeoff.models.Department;
import com.timeoff.reader.absence.AbsenceProperties;
import com.timeoff.reader.absence.AbsenceScope;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may see which calendar. Asked when a feed is made, and each time that it is read. */
@Component
class FeedAccess {

    private final AbsenceProperties absences;

    FeedAccess(AbsenceProperties absences) {
        this.absences = absences;
    }

    /**
     * What a feed of that scope shows the person; empty if it is not for that person to see.
     *
     * @param department of {@link FeedScope#DEPARTMENT}, else null
     */
    Optional<CalendarSelection> of(Person person, FeedScope scope, @Nullable Department department) {
        if (person.role() == Role.OPERATOR) {
            return Optional.empty();
        }
        return switch (scope) {
            case OWN -> Optional.of(ownOf(person));
            case DEPARTMENT -> ofDepartment(person, Objects.requireNonNull(department));
            case ALL ->
                Optional.of(selection("All departments", person, null))
                        .filter(it -> it.scope().visible().everybodys());
        };
    }

    /** What the person may make feeds of: the own leave, departments, everybody's. */
    List<AllowedScope> allowed(Person person) {
        var departments = Stream.of(Department.values()).map(it -> new AllowedScope(FeedScope.DEPARTMENT, it));
        return Stream.of(
                        Stream.of(new AllowedScope(FeedScope.OWN, null)),
                        departments,
                        Stream.of(new AllowedScope(FeedScope.ALL, null)))
                .flatMap(Function.identity())
                .filter(it -> of(person, it.scope(), it.department()).isPresent())
                .toList();
    }

    /** All that the person may see, of that department alone if one is given. */
    CalendarSelection ofAll(Person person, @Nullable Department department) {
        return selection(department == null ? "Who is away" : department.title(), person, department);
    }

    private static CalendarSelection ownOf(Person person) {
        var own = LeaveScope.own(person);
        return new CalendarSelection("My leave", person.email(), new AbsenceScope(own, own), null, true);
    }

    private Optional<CalendarSelection> ofDepartment(Person person, Department department) {
        return Optional.of(selection(department.title(), person, department))
                .filter(it -> it.scope().includes(department));
    }

    private CalendarSelection selection(String title, Person person, @Nullable Department department) {
        var scope = AbsenceScope.of(person, absences.colleagues());
        return new CalendarSelection(title, person.email(), scope, department, false);
    }
}
