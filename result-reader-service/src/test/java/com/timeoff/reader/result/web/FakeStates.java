package com.timeoff.reader.result.web;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.reader.result.Leave;
import com.timeoff.reader.result.LeaveState;
import com.timeoff.reader.result.LeaveStates;
import com.timeoff.reader.result.ListedLeave;
import com.timeoff.reader.result.ResultFilter;
import com.timeoff.reader.result.SomeState;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** By what the other fakes hold. */
class FakeStates implements LeaveStates {

    private final FakeApplications applications;
    private final FakeResults results;
    private final FakeChanges changes;
    ResultFilter lastFilter = new ResultFilter(null, null, null);
    int lastLimit;

    FakeStates(FakeApplications applications, FakeResults results, FakeChanges changes) {
        this.applications = applications;
        this.results = results;
        this.changes = changes;
    }

    void clear() {
        results.failure = null;
        applications.applications.clear();
        results.results.clear();
        changes.changes.clear();
    }

    @Override
    public Optional<LeaveState> find(UUID applicationId) {
        results.fail();
        return ids().contains(applicationId) ? Optional.of(state(applicationId)) : Optional.empty();
    }

    @Override
    public List<ListedLeave> newest(LeaveScope scope, ResultFilter filter, long before, int limit) {
        results.fail();
        lastFilter = filter;
        lastLimit = limit;
        var listed = ids().stream()
                .map(this::state)
                .filter(it -> filter.status() == null ? it.decision() != null : it.status() == filter.status())
                .toList();
        return IntStream.range(0, listed.size())
                .mapToObj(seq -> new ListedLeave(seq, listed.get(seq)))
                .filter(it -> it.seq() < before)
                .filter(it -> it.leave().isIn(scope))
                .sorted(Collections.reverseOrder((a, b) -> Long.compare(a.seq(), b.seq())))
                .limit(limit)
                .toList();
    }

    private LeaveState state(UUID id) {
        return SomeState.of(applications.find(id).orElse(null), results.find(id).orElse(null), changes.of(id));
    }

    private List<UUID> ids() {
        return Stream.of(applications.applications, results.results, changes.changes)
                .<Leave>flatMap(List::stream)
                .map(Leave::applicationId)
                .distinct()
                .toList();
    }
}
