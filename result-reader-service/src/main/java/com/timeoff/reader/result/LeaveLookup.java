package com.timeoff.reader.result;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * What is known of one application. Its result counts, whether it came before or after the application itself: they
 * come by two topics, which know no common order.
 */
@Service
public class LeaveLookup {

    private final LeaveResults results;
    private final LeaveApplications applications;

    LeaveLookup(LeaveResults results, LeaveApplications applications) {
        this.results = results;
        this.applications = applications;
    }

    public Optional<? extends Leave> find(UUID applicationId) {
        var result = results.find(applicationId);
        return result.isPresent() ? result : applications.find(applicationId);
    }
}
