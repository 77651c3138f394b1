package com.timeoff.reader.absence;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.core.person.Person;
import com.timeoff.core.person.Role;
import com.timeoff.models.Department;
import java.util.EnumSet;
import java.util.Set;

/**
 * Whose absences somebody may see.
 *
 * @param visible all of these
 * @param inFull these with all there is to say; of the others, who are colleagues, the name and the days
 */
public record AbsenceScope(LeaveScope visible, LeaveScope inFull) {

    public static AbsenceScope of(Person person, AbsenceProperties.Colleagues colleagues) {
        var inFull = LeaveScope.of(person);
        var department = person.department();
        if (colleagues == AbsenceProperties.Colleagues.NONE || department == null || person.role() == Role.OPERATOR) {
            return new AbsenceScope(inFull, inFull);
        }
        return new AbsenceScope(
                new LeaveScope(inFull.everybodys(), inFull.email(), and(department, inFull.departments())), inFull);
    }

    private static Set<Department> and(Department department, Set<Department> others) {
        var all = EnumSet.of(department);
        all.addAll(others);
        return all;
    }

    /** Whether all of that department may be seen. */
    public boolean includes(Department department) {
        return visible.everybodys() || visible.departments().contains(department);
    }

    public boolean showsInFull(Absence absence) {
        return inFull.includes(absence.requested().email(), absence.requested().department());
    }
}
