package com.timeoff.fault.check;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.timeoff.fault.check.Observation.Changed;
import com.timeoff.fault.check.Observation.Listed;
import com.timeoff.fault.history.Application;
import com.timeoff.fault.history.History;
import com.timeoff.fault.history.Period;
import com.timeoff.fault.history.RefusedApproval;
import com.timeoff.fault.history.Violation;
import com.timeoff.fault.history.Violation.Kind;
import com.timeoff.models.ChangeType;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Nobody has more hours of approved leave on a day than it has, neither at the end nor before; and an approval is refused for
 * that reason only while there is such leave.
 */
final class OverlappingLeave {

    private static final Set<LeaveStatus> COUNT = Set.of(LeaveStatus.APPROVED, LeaveStatus.CANCELLATION_REQUESTED);
    private static final Period AT_THE_END = new Period(0, 0);

    private final History history;
    private final Set<UUID> approved;
    private final Set<Violation> violations = new LinkedHashSet<>();

    private OverlappingLeave(History history, Observation seen) {
        this.history = history;
        this.approved = seen.changes().stream()
                .filter(it -> it.revision().type() == ChangeType.APPROVED)
                .map(Changed::id)
                .collect(toSet());
    }

    static Set<Violation> of(History history, Observation seen) {
        var overlapping = new OverlappingLeave(history, seen);
        overlapping.bounded(
                "at the end",
                first(seen.manager()).filter(it -> COUNT.contains(it.status())).map(OverlappingLeave::atTheEnd));
        overlapping.bounded(
                "at the same time",
                history.applications().stream()
                        .flatMap(it -> it.counted().map(period -> new Counted(it.id(), it.leave(), period)).stream()));
        history.refusals().forEach(overlapping::reasons);
        return overlapping.violations;
    }

    /** Of those with the same id: that there are two is said already. */
    private static Stream<Listed> first(List<Listed> all) {
        return all.stream().collect(toMap(Listed::id, it -> it, (one, later) -> one)).values().stream();
    }

    private static Counted atTheEnd(Listed listed) {
        return new Counted(listed.id(), listed.leave(), AT_THE_END);
    }

    private void bounded(String when, Stream<Counted> all) {
        var days = new HashMap<DayOfPerson, List<HoursOfOne>>();
        all.forEach(one -> HoursByDay.of(one.leave).forEach((day, hours) -> days.computeIfAbsent(
                        new DayOfPerson(one.leave.email(), day), it -> new ArrayList<>(1))
                .add(new HoursOfOne(one, hours))));
        days.forEach((day, taken) -> taken.forEach(one -> {
            // Of two that are there together, one is there when the other begins.
            var together = taken.stream()
                    .filter(it -> it.of.period.includes(one.of.period.begin()))
                    .toList();
            var hours = together.stream().mapToInt(HoursOfOne::hours).sum();
            demand(
                    hours <= HoursByDay.HOURS_OF_A_DAY,
                    Kind.DUPLICATED,
                    day.person + " " + day.day,
                    hours + " hours of approved leave " + when + ": " + ids(together));
        }));
    }

    private void reasons(RefusedApproval refused) {
        var id = refused.application().id();
        demand(!refused.overlaps().isEmpty(), Kind.INVENTED, id, "refused without a reason");
        var named = refused.overlaps().stream()
                .flatMap(it -> history.find(it).stream())
                .toList();
        var hours = new HashMap<LocalDate, Integer>();
        Stream.concat(Stream.of(refused.application()), named.stream())
                .forEach(it -> HoursByDay.of(it.leave()).forEach((day, more) -> hours.merge(day, more, Integer::sum)));
        refused.overlaps()
                .forEach(reason -> demand(
                        named.stream()
                                .filter(it -> it.id().equals(reason) && !it.id().equals(id))
                                .anyMatch(it -> isReason(it, refused, hours)),
                        Kind.INVENTED,
                        id,
                        "refused because of " + reason));
    }

    private boolean isReason(Application other, RefusedApproval refused, Map<LocalDate, Integer> hours) {
        var leave = refused.application().leave();
        var days = HoursByDay.of(leave).keySet();
        return other.leave().email().equals(leave.email())
                && approved.contains(other.id())
                && other.mayHaveCounted(refused.call())
                && HoursByDay.of(other.leave()).keySet().stream()
                        .anyMatch(day -> days.contains(day) && hours.getOrDefault(day, 0) > HoursByDay.HOURS_OF_A_DAY);
    }

    private void demand(boolean kept, Kind kind, Object subject, String otherwise) {
        if (!kept) {
            violations.add(new Violation(kind, subject.toString(), otherwise));
        }
    }

    private static List<UUID> ids(List<HoursOfOne> all) {
        return all.stream().map(it -> it.of.id).toList();
    }

    private record Counted(UUID id, RequestedLeave leave, Period period) {}

    private record DayOfPerson(EmailAddress person, LocalDate day) {}

    private record HoursOfOne(Counted of, int hours) {}
}
