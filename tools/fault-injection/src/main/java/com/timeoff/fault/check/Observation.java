package com.timeoff.fault.check;

import com.timeoff.fault.client.Event;
import com.timeoff.fault.history.Position;
import com.timeoff.models.Decision;
import com.timeoff.models.RequestedLeave;
import java.util.List;
import java.util.UUID;

/**
 * All that can be seen from outside, from the beginning.
 *
 * @param applications and results: the topics, partition by partition in the order of their offsets
 * @param manager and reader: their lists, oldest first
 * @param streams what subscribers were sent
 * @param strays records that nobody can make sense of
 */
public record Observation(
        List<Received> applications,
        List<Processed> results,
        List<Listed> manager,
        List<Result> reader,
        List<List<Event>> streams,
        List<String> strays) {

    public record Received(UUID id, RequestedLeave leave, Position position) {}

    public record Processed(UUID id, RequestedLeave leave, Decision decision, Position position) {}

    /** @param status PENDING, APPROVED or DECLINED */
    public record Listed(UUID id, RequestedLeave leave, String status) {}

    public record Result(UUID id, RequestedLeave leave, Decision decision) {}
}
