package com.timeoff.reader.result.web;

import com.timeoff.reader.result.LeaveChange;
import com.timeoff.reader.result.LeaveResult;
import com.timeoff.reader.result.stream.LeaveEventLog;
import com.timeoff.reader.result.stream.StreamPosition;
import java.util.List;

/** A log of positions without events. */
class EmptyEventLog implements LeaveEventLog {

    RuntimeException failure;

    @Override
    public StreamPosition latest() {
        if (failure != null) {
            throw failure;
        }
        return StreamPosition.parse("0-41_1-17_c0-7");
    }

    @Override
    public List<LeaveChange> readChanges(int partition, long after, long upTo, int limit) {
        return List.of();
    }

    @Override
    public List<LeaveResult> readResults(int partition, long after, long upTo, int limit) {
        return List.of();
    }
}
