package com.timeoff.reader.result.web;

import com.timeoff.reader.result.LeaveResult;
import com.timeoff.reader.result.stream.Positions;
import com.timeoff.reader.result.stream.ResultLog;
import java.util.List;

/** A log with nothing behind what its heads say. */
class FakeLog implements ResultLog {

    RuntimeException failure;

    @Override
    public Positions heads() {
        if (failure != null) {
            throw failure;
        }
        return Positions.parse("0-41_1-17");
    }

    @Override
    public List<LeaveResult> read(int partition, long after, long upTo, int limit) {
        return List.of();
    }
}
