package com.timeoff.reader.result;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.core.person.Person;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What a person may read of results and pending applications; {@link LeaveScope} decides whose. */
@Service
public class LeaveResultService {

    private final LeaveResults results;
    private final LeaveApplications applications;
    private final DayCounts counts;

    LeaveResultService(LeaveResults results, LeaveApplications applications, DayCounts counts) {
        this.results = results;
        this.applications = applications;
        this.counts = counts;
    }

    /** Newest first, from the position that comes after {@code before}. */
    public List<ListedResult> newest(Person person, ResultFilter filter, long before, int limit) {
        return results.newest(LeaveScope.of(person), filter, before, limit);
    }

    public List<DayCount> countsByDay(Person person, ResultFilter filter, Period period) {
        return counts.of(LeaveScope.of(person), filter, period);
    }

    /**
     * Its result, whether that came before or after the application itself, or else the application.
     *
     * @throws ApplicationNotFoundException if it is unknown, or not to be seen by the person
     */
    public Leave find(Person person, UUID applicationId) {
        return results.find(applicationId)
                .<Leave>map(it -> it)
                .or(() -> applications.find(applicationId))
                .filter(it -> it.isIn(LeaveScope.of(person)))
                .orElseThrow(ApplicationNotFoundException::new);
    }
}
