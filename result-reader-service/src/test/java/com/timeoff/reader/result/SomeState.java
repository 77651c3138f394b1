package com.timeoff.reader.result;

import com.timeoff.models.Decision;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import com.timeoff.models.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Where an application stands, by the rule as tests understand it. */
public final class SomeState {

    private SomeState() {}

    public static LeaveState of(LeaveResult result) {
        return of(null, result, List.of());
    }

    /** @param changes by revision */
    public static LeaveState of(LeaveApplication application, LeaveResult result, List<LeaveChange> changes) {
        var newest = changes.isEmpty() ? null : changes.get(changes.size() - 1);
        var known = Stream.of(result, newest, application)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return new LeaveState(
                known.applicationId(),
                known.requested(),
                lastDay(known.requested(), result, newest),
                status(result, newest),
                newest == null ? 0 : newest.revision(),
                decision(result, changes));
    }

    private static LocalDate lastDay(RequestedLeave requested, LeaveResult result, LeaveChange newest) {
        var saysIt = newest != null
                && newest.requested().equals(requested)
                && (newest.status() != LeaveStatus.PENDING || result == null);
        return saysIt ? newest.lastDay() : WorkCalendar.DEFAULT.lastDayOf(requested);
    }

    private static LeaveStatus status(LeaveResult result, LeaveChange newest) {
        if (newest != null && newest.status() != LeaveStatus.PENDING) {
            return newest.status();
        }
        return result == null ? LeaveStatus.PENDING : result.status();
    }

    private static LeaveDecision decision(LeaveResult result, List<LeaveChange> changes) {
        if (result != null) {
            return new LeaveDecision(result.decision(), result.processedBy(), result.comment(), result.processedAt());
        }
        return changes.stream()
                .filter(it -> List.of("APPROVED", "DECLINED").contains(it.change()))
                .findFirst()
                .map(it -> new LeaveDecision(
                        Decision.valueOf(it.change()),
                        it.changedByName() == null ? it.changedBy().toString() : it.changedByName(),
                        it.comment(),
                        it.changedAt()))
                .orElse(null);
    }
}
