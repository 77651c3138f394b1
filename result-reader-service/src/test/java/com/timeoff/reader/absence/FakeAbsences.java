package com.timeoff.reader.absence;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.models.Department;
import com.timeoff.models.LeaveStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Those of a list. */
public class FakeAbsences implements Absences {

    public final List<Absence> absences = new ArrayList<>();
    public RuntimeException failure;
    public int lastExpected;

    public void clear() {
        absences.clear();
        failure = null;
    }

    @Override
    public Stream<Absence> between(
            LeaveScope scope, Department department, LocalDate from, LocalDate to, int expected) {
        lastExpected = expected;
        if (failure != null) {
            throw failure;
        }
        return in(scope, department)
                .filter(it -> it.status() != LeaveStatus.CANCELLED)
                .filter(it -> !it.requested().startDate().isAfter(to))
                .filter(it -> !it.lastDay().isBefore(from))
                .sorted(Comparator.comparing((Absence it) -> it.requested().startDate())
                        .thenComparing(Absence::applicationId));
    }

    @Override
    public List<Absence> cancelledSince(LeaveScope scope, Department department, Instant since, int limit) {
        return in(scope, department)
                .filter(it -> it.status() == LeaveStatus.CANCELLED)
                .filter(it -> it.changedAt().isAfter(since))
                .limit(limit)
                .toList();
    }

    private Stream<Absence> in(LeaveScope scope, Department department) {
        return absences.stream()
                .filter(it ->
                        scope.includes(it.requested().email(), it.requested().department()))
                .filter(it -> department == null || it.requested().department() == department);
    }
}
