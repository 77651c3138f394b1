package com.timeoff.fault.check;

import com.timeoff.fault.client.Event;
import com.timeoff.fault.client.Revision;
import com.timeoff.fault.history.Position;
import com.timeoff.models.Decision;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All that can be seen from outside, from the beginning.
 *
 * @param applications and results and changes: the topics, partition by partition in the order of their offsets
 * @param manager and reader: their lists, oldest first
 * @param withdrawn the reader's list of these
 * @param timelines the reader's histories of the applications that were looked up
 * @param streams what subscribers were sent
 * @param strays records that nobody can make sense of
 */
public record Observation(
        List<Received> applications,
        List<Processed> results,
        List<Changed> changes,
        List<Listed> manager,
        List<Result> reader,
        List<Listed> withdrawn,
        Map<UUID, Timeline> timelines,
        List<List<Event>> streams,
        List<String> strays) {

    public record Received(UUID id, RequestedLeave leave, Position position) {}

    public record Processed(UUID id, RequestedLeave leave, Decision decision, Position position) {}

    public record Changed(Revision revision, RequestedLeave leave, LocalDate lastDay) {

        UUID id() {
            return revision.applicationId();
        }
    }

    public record Listed(UUID id, RequestedLeave leave, LeaveStatus status, int revision) {}

    /** @param listed where it stands now */
    public record Result(Listed listed, Decision decision) {

        UUID id() {
            return listed.id();
        }

        RequestedLeave leave() {
            return listed.leave();
        }
    }

    /** @param submitted whether it begins with the submission */
    public record Timeline(boolean submitted, List<Revision> revisions) {}
}
