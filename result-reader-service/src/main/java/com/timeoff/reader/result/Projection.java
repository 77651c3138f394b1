package com.timeoff.reader.result;

import java.util.List;
import org.springframework.stereotype.Service;

/** Keeps what comes in, then says so. */
@Service
public class Projection {

    private final LeaveResults results;
    private final Arrivals arrivals;

    Projection(LeaveResults results, Arrivals arrivals) {
        this.results = results;
        this.arrivals = arrivals;
    }

    public void add(List<LeaveResult> batch) {
        results.add(batch);
        arrivals.announce();
    }
}
