package com.timeoff.reader.result;

import com.timeoff.models.LeaveStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that was done with an application, in order. */
final class LeaveHistory {

    private static final String SUBMITTED = "SUBMITTED";

    private LeaveHistory() {}

    /** @param changes by revision */
    static List<HistoryEntry> of(
            @Nullable LeaveApplication application, @Nullable LeaveResult result, List<LeaveChange> changes) {
        var entries = new ArrayList<HistoryEntry>();
        if (application != null) {
            entries.add(submission(application));
        }
        changes.forEach(it -> entries.add(entry(it)));
        if (result != null && changes.stream().noneMatch(LeaveHistory::decides)) {
            entries.add(firstSettled(entries), decision(result));
        }
        return entries;
    }

    /** Else only its result tells of it, as where another manager speaks version 1. */
    private static boolean decides(LeaveChange change) {
        return change.change().equals(LeaveStatus.APPROVED.name())
                || change.change().equals(LeaveStatus.DECLINED.name());
    }

    private static int firstSettled(List<HistoryEntry> entries) {
        var index = 0;
        while (index < entries.size() && entries.get(index).status() == LeaveStatus.PENDING) {
            index++;
        }
        return index;
    }

    private static HistoryEntry submission(LeaveApplication it) {
        return new HistoryEntry(0, SUBMITTED, LeaveStatus.PENDING, it.submittedBy(), null, it.note(), it.submittedAt());
    }

    private static HistoryEntry decision(LeaveResult it) {
        return new HistoryEntry(
                null, it.decision().name(), it.status(), null, it.processedBy(), it.comment(), it.processedAt());
    }

    private static HistoryEntry entry(LeaveChange it) {
        return new HistoryEntry(
                it.revision(),
                it.change(),
                it.status(),
                it.changedBy(),
                it.changedByName(),
                it.comment(),
                it.changedAt());
    }
}
