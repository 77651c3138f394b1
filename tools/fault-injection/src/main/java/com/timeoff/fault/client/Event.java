package com.timeoff.fault.client;

import com.timeoff.models.Decision;
import com.timeoff.models.RequestedLeave;
import java.time.LocalDate;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What the stream brought. */
public sealed interface Event {

    UUID applicationId();

    RequestedLeave leave();

    /** The stream's id behind it, such as {@code 0-41_1-17_c0-8}. */
    String position();

    record Result(UUID applicationId, RequestedLeave leave, Decision decision, String position) implements Event {}

    record Change(Revision revision, RequestedLeave leave, LocalDate lastDay, String position) implements Event {

        @Override
        public UUID applicationId() {
            return revision.applicationId();
        }
    }

    /** @throws RuntimeException if one of its fields is missing, or no such value */
    static Event result(JsonNode data, String position) {
        var decision = data.path("approved").asBoolean() ? Decision.APPROVED : Decision.DECLINED;
        return new Result(LeaveJson.id(data), LeaveJson.of(data), decision, position);
    }

    /** @throws RuntimeException if one of its fields is missing, or no such value */
    static Event change(JsonNode data, String position) {
        return new Change(
                LeaveJson.revision(LeaveJson.id(data), data), LeaveJson.of(data), LeaveJson.lastDay(data), position);
    }
}
