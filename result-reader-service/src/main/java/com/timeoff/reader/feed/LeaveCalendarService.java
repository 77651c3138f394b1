package com.timeoff.reader.feed;

import com.timeoff.core.calendar.LeaveDays;
import com.timeoff.core.calendar.WorkCalendars;
import com.timeoff.core.person.LeaveScope;
import com.timeoff.core.person.PersonDirectory;
import com.timeoff.models.Department;
import com.timeoff.models.LeaveStatus;
import com.timeoff.reader.absence.Absence;
import com.timeoff.reader.absence.Absences;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes calendars of the leave that was approved. */
@Component
class LeaveCalendarService {

    /** More is too much for programs that read calendars, and for the heap. What is to come goes first. */
    static final int MAX_EVENTS = 10_000;

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private static final Comparator<CalendarEvent> BY_DAY =
            Comparator.comparing(CalendarEvent::first).thenComparing(CalendarEvent::applicationId);

    private final Absences absences;
    private final WorkCalendars workCalendars;
    private final PersonDirectory people;
    private final CalendarFeedProperties properties;
    private final Clock clock;

    LeaveCalendarService(
            Absences absences,
            WorkCalendars workCalendars,
            PersonDirectory people,
            CalendarFeedProperties properties,
            Clock clock) {
        this.absences = absences;
        this.workCalendars = workCalendars;
        this.people = people;
        this.properties = properties;
        this.clock = clock;
    }

    LeaveCalendar of(CalendarSelection selection) {
        var events = find(selection).stream()
                .map(it -> event(it, selection))
                .sorted(BY_DAY)
                .toList();
        return new LeaveCalendar(selection.title(), events);
    }

    /** Of an application that was cancelled between two queries the newer state. */
    private Collection<Absence> find(CalendarSelection of) {
        var visible = of.scope().visible();
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var oldest = today.minusDays(properties.past().toDays());
        var found = new LinkedHashMap<UUID, Absence>();
        add(found, between(visible, of.department(), today, LAST_DAY));
        if (found.size() < MAX_EVENTS) {
            add(found, between(visible, of.department(), oldest, today.minusDays(1)));
        }
        if (found.size() < MAX_EVENTS) {
            var since = now.minus(properties.cancelledFor());
            add(found, absences.cancelledSince(visible, of.department(), since, MAX_EVENTS));
        }
        return found.values();
    }

    private List<Absence> between(LeaveScope scope, @Nullable Department department, LocalDate from, LocalDate to) {
        return absences.between(scope, department, from, to, MAX_EVENTS)
                .limit(MAX_EVENTS)
                .toList();
    }

    private static void add(Map<UUID, Absence> found, List<Absence> more) {
        for (var it : more) {
            if (found.size() < MAX_EVENTS || found.containsKey(it.applicationId())) {
                found.merge(it.applicationId(), it, LeaveCalendarService::newer);
            }
        }
    }

    private static Absence newer(Absence one, Absence other) {
        return one.revision() >= other.revision() ? one : other;
    }

    private CalendarEvent event(Absence absence, CalendarSelection selection) {
        var requested = absence.requested();
        var days = workCalendars.daysOf(requested, absence.lastDay());
        return new CalendarEvent(
                absence.applicationId(),
                absence.revision(),
                days.firstDay(),
                days.lastDay(),
                changedAt(absence),
                summary(selection.ownOnly() ? "Leave" : people.nameOf(requested.email()) + " away", days),
                absence.status() == LeaveStatus.CANCELLED,
                requested.email().equals(selection.reader()));
    }

    /** A moment that stays the same where nobody has said when. */
    private static Instant changedAt(Absence absence) {
        return Objects.requireNonNullElseGet(absence.changedAt(), () -> absence.requested()
                .startDate()
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant());
    }

    private static String summary(String what, LeaveDays days) {
        if (days.partOfLastDay() == null) {
            return what;
        }
        var when = days.firstDay().equals(days.lastDay()) ? "" : " on the last day";
        return "%s (%d h%s)".formatted(what, days.partOfLastDay().hours(), when);
    }
}
