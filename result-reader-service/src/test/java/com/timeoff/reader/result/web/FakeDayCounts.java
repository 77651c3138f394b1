package com.timeoff.reader.result.web;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.models.Decision;
import com.timeoff.reader.result.DayCount;
import com.timeoff.reader.result.DayCounts;
import com.timeoff.reader.result.LeaveResult;
import com.timeoff.reader.result.Period;
import com.timeoff.reader.result.ResultFilter;
import java.util.List;

/** Counts what {@link FakeResults} holds, each result by itself and all on the first day. */
class FakeDayCounts implements DayCounts {

    private final FakeResults results;
    ResultFilter lastFilter = new ResultFilter(null, null, null);
    Period lastPeriod;

    FakeDayCounts(FakeResults results) {
        this.results = results;
    }

    @Override
    public List<DayCount> of(LeaveScope scope, ResultFilter filter, Period period) {
        results.fail();
        lastFilter = filter;
        lastPeriod = period;
        return results.results.stream()
                .filter(it -> it.isIn(scope))
                .map(it -> count(it, period))
                .toList();
    }

    private static DayCount count(LeaveResult result, Period period) {
        var isApproved = result.decision() == Decision.APPROVED;
        return new DayCount(period.from(), result.department(), isApproved ? 1 : 0, isApproved ? 0 : 1);
    }
}
