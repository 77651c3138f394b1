package com.timeoff.reader.result.web;

import com.timeoff.reader.result.LeaveResult;
import com.timeoff.reader.result.stream.ResultLog;
import com.timeoff.reader.result.stream.StreamPosition;
import java.util.List;

/** A log of positions without results. */
class EmptyResultLog implements ResultLog {

    RuntimeException failure;

    @Override
    public StreamPosition latest() {
        if (failure != null) {
            throw failure;
        }
        return StreamPosition.parse("0-41_1-17");
    }

    @Override
    public List<LeaveResult> read(int partition, long after, long upTo, int limit) {
        return List.of();
    }
}
