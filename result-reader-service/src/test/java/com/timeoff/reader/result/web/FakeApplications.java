package com.timeoff.reader.result.web;

import com.timeoff.reader.result.Duplicate;
import com.timeoff.reader.result.LeaveApplication;
import com.timeoff.reader.result.LeaveApplications;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class FakeApplications implements LeaveApplications {

    final List<LeaveApplication> applications = new ArrayList<>();

    @Override
    public List<Duplicate<LeaveApplication>> add(List<LeaveApplication> batch) {
        applications.addAll(batch);
        return List.of();
    }

    @Override
    public long lastOffset(int partition) {
        return -1;
    }

    @Override
    public Optional<LeaveApplication> find(UUID applicationId) {
        return applications.stream()
                .filter(it -> it.applicationId().equals(applicationId))
                .findFirst();
    }
}
