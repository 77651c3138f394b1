package com.timeoff.manager.leave;

import com.timeoff.core.calendar.WorkCalendars;
import com.timeoff.core.person.Person;
import com.timeoff.manager.leave.period.LeavePeriod;
import com.timeoff.manager.leave.period.OverlapRule;
import com.timeoff.models.LeaveStatus;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds to applications what helps to decide them. */
@Service
public class ApplicationViewService {

    private final LeavePeriods periods;
    private final WorkCalendars calendars;

    ApplicationViewService(LeavePeriods periods, WorkCalendars calendars) {
        this.periods = periods;
        this.calendars = calendars;
    }

    public ApplicationView of(Person person, LeaveApplication application) {
        return of(person, List.of(application)).get(0);
    }

    /** In one transaction with the change: where the database fails in between, nothing has changed, and it may be made again. */
    @Transactional
    public ApplicationView of(Person person, Supplier<LeaveApplication> change) {
        return of(person, change.get());
    }

    /**
     * The database is asked no more than twice, however many there are.
     *
     * @param applications that the person may see
     */
    public List<ApplicationView> of(Person person, List<LeaveApplication> applications) {
        var rule = new OverlapRule(calendars);
        var nearby = periods.nearby(periods(applications, ApplicationViewService::isPending));
        var away = periods.away(periods(applications, it -> mayDecide(person, it)));
        return applications.stream()
                .map(it -> new ApplicationView(
                        it,
                        workingDays(it),
                        isPending(it) ? rule.overlapping(it.period(), nearby.getOrDefault(it.id(), List.of())) : null,
                        mayDecide(person, it) ? away.getOrDefault(it.id(), AwayColleagues.NOBODY) : null))
                .toList();
    }

    private static List<LeavePeriod> periods(List<LeaveApplication> of, Predicate<LeaveApplication> which) {
        return of.stream().filter(which).map(LeaveApplication::period).toList();
    }

    private static boolean mayDecide(Person person, LeaveApplication application) {
        return isPending(application) && LeaveAuthorization.may(person, Transition.APPROVE, application.received());
    }

    private static boolean isPending(LeaveApplication application) {
        return application.status() == LeaveStatus.PENDING;
    }

    private int workingDays(LeaveApplication application) {
        var leave = application.received().leave();
        return calendars.of(leave.department()).workingDays(leave.startDate(), application.lastDay());
    }
}
