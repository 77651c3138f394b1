package com.timeoff.reader.absence;

import com.timeoff.core.calendar.WorkCalendars;
import com.timeoff.core.person.Person;
import com.timeoff.core.person.PersonDirectory;
import com.timeoff.models.Department;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who is away, as far as a person may know; {@link AbsenceScope} decides it. */
@Service
public class AbsenceService {

    private static final Comparator<ListedAbsence> ORDER = Comparator.comparing(
                    (ListedAbsence it) -> it.days().firstDay())
            .thenComparing(ListedAbsence::name)
            .thenComparing(it -> it.absence().applicationId());

    private final Absences absences;
    private final WorkCalendars calendars;
    private final PersonDirectory people;
    private final AbsenceProperties properties;

    AbsenceService(Absences absences, WorkCalendars calendars, PersonDirectory people, AbsenceProperties properties) {
        this.absences = absences;
        this.calendars = calendars;
        this.people = people;
        this.properties = properties;
    }

    /**
     * Of those whom the person may see, and of one department if it is given: who is away on a day from the first to the last, both
     * inclusive.
     */
    public AbsenceList between(
            Person person, @Nullable Department department, LocalDate from, LocalDate to, int limit) {
        var scope = AbsenceScope.of(person, properties.colleagues());
        var withOneMore = absences.between(scope.visible(), department, from, to, limit + 1)
                .map(it -> listed(it, scope))
                // One may be applied for from a Saturday on, and begin on Monday.
                .filter(it -> !it.days().firstDay().isAfter(to))
                .limit(limit + 1)
                .toList();
        var items = withOneMore.stream().limit(limit).sorted(ORDER).toList();
        return new AbsenceList(items, withOneMore.size() <= limit);
    }

    private ListedAbsence listed(Absence absence, AbsenceScope scope) {
        return new ListedAbsence(
                absence,
                calendars.daysOf(absence.requested(), absence.lastDay()),
                people.nameOf(absence.requested().email()),
                scope.showsInFull(absence));
    }
}
