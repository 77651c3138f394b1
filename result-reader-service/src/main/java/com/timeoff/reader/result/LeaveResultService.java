package com.timeoff.reader.result;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.core.person.Person;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What a person may read of what became of leave applications; {@link LeaveScope} decides whose. */
@Service
public class LeaveResultService {

    private final LeaveStates states;
    private final LeaveApplications applications;
    private final LeaveResults results;
    private final LeaveChanges changes;
    private final DayCounts counts;

    LeaveResultService(
            LeaveStates states,
            LeaveApplications applications,
            LeaveResults results,
            LeaveChanges changes,
            DayCounts counts) {
        this.states = states;
        this.applications = applications;
        this.results = results;
        this.changes = changes;
        this.counts = counts;
    }

    /** Newest first, from the position that comes after {@code before}. */
    public List<ListedLeave> newest(Person person, ResultFilter filter, long before, int limit) {
        return states.newest(LeaveScope.of(person), filter, before, limit);
    }

    public List<DayCount> countsByDay(Person person, ResultFilter filter, Period period) {
        return counts.of(LeaveScope.of(person), filter, period);
    }

    /**
     * Where it stands, whatever of it came first.
     *
     * @throws ApplicationNotFoundException if it is unknown, or not to be seen by the person
     */
    public LeaveState find(Person person, UUID applicationId) {
        return states.find(applicationId)
                .filter(it -> it.isIn(LeaveScope.of(person)))
                .orElseThrow(ApplicationNotFoundException::new);
    }

    /**
     * All that was done with it: the submission first, then the changes by revision. Nothing of somebody else's with the
     * same id.
     *
     * @throws ApplicationNotFoundException if it is unknown, or not to be seen by the person
     */
    public List<HistoryEntry> history(Person person, UUID applicationId) {
        var state = find(person, applicationId);
        var id = state.applicationId();
        return LeaveHistory.of(
                applications.find(id).filter(state::isOf).orElse(null),
                results.find(id).filter(state::isOf).orElse(null),
                changes.of(id).stream().filter(state::isOf).toList());
    }
}
