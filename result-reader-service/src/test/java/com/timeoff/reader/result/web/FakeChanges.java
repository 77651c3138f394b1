package com.timeoff.reader.result.web;

import com.timeoff.reader.result.Duplicate;
import com.timeoff.reader.result.LeaveChange;
import com.timeoff.reader.result.LeaveChanges;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

class FakeChanges implements LeaveChanges {

    final List<LeaveChange> changes = new ArrayList<>();

    @Override
    public List<Duplicate<LeaveChange>> add(List<LeaveChange> batch) {
        changes.addAll(batch);
        return List.of();
    }

    @Override
    public long lastOffset(int partition) {
        return -1;
    }

    @Override
    public List<LeaveChange> of(UUID applicationId) {
        return changes.stream()
                .filter(it -> it.applicationId().equals(applicationId))
                .sorted(Comparator.comparing(LeaveChange::revision))
                .toList();
    }
}
