package com.timeoff.reader.result;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/** Keeps what comes in, by two topics that know no common order. */
@Service
public class Projection {

    private final LeaveApplications applications;
    private final LeaveResults results;
    private final Version1Results version1Results;
    private final Arrivals arrivals;

    Projection(
            LeaveApplications applications, LeaveResults results, Version1Results version1Results, Arrivals arrivals) {
        this.applications = applications;
        this.results = results;
        this.version1Results = version1Results;
        this.arrivals = arrivals;
    }

    public void addApplications(List<LeaveApplication> batch) {
        applications.add(batch);
        match(batch);
    }

    public void addResults(List<LeaveResult> batch) {
        results.add(batch);
        match(batch);
        arrivals.announce();
    }

    /** After the commit, so that of an application and its result the later one sees the other. */
    private void match(Collection<? extends Leave> batch) {
        version1Results.touchedBy(batch).forEach(version1Results::match);
    }
}
