package com.timeoff.reader.result.web;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.reader.result.Duplicate;
import com.timeoff.reader.result.LeaveResult;
import com.timeoff.reader.result.LeaveResults;
import com.timeoff.reader.result.ListedResult;
import com.timeoff.reader.result.ResultFilter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

class FakeResults implements LeaveResults {

    final List<LeaveResult> results = new ArrayList<>();
    ResultFilter lastFilter = new ResultFilter(null, null, null);
    int lastLimit;
    RuntimeException failure;

    @Override
    public List<Duplicate<LeaveResult>> add(List<LeaveResult> batch) {
        results.addAll(batch);
        return List.of();
    }

    @Override
    public long lastOffset(int partition) {
        return -1;
    }

    @Override
    public Optional<LeaveResult> find(UUID applicationId) {
        fail();
        return results.stream()
                .filter(it -> it.applicationId().equals(applicationId))
                .findFirst();
    }

    @Override
    public List<ListedResult> newest(LeaveScope scope, ResultFilter filter, long before, int limit) {
        fail();
        lastFilter = filter;
        lastLimit = limit;
        return IntStream.range(0, results.size())
                .mapToObj(seq -> new ListedResult(seq, results.get(seq)))
                .filter(it -> it.seq() < before)
                .filter(it -> scope.includes(it.result().empEmail(), it.result().department()))
                .sorted(Collections.reverseOrder((a, b) -> Long.compare(a.seq(), b.seq())))
                .limit(limit)
                .toList();
    }

    private void fail() {
        if (failure != null) {
            throw failure;
        }
    }
}
