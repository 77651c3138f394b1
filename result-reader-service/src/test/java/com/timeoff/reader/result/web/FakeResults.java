package com.timeoff.reader.result.web;

import com.timeoff.reader.result.Duplicate;
import com.timeoff.reader.result.LeaveResult;
import com.timeoff.reader.result.LeaveResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class FakeResults implements LeaveResults {

    final List<LeaveResult> results = new ArrayList<>();
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
        return results.stream()
                .filter(it -> it.applicationId().equals(applicationId))
                .findFirst();
    }

    void fail() {
        if (failure != null) {
            throw failure;
        }
    }
}
