package com.timeoff.fault.client;

import com.timeoff.models.ChangeType;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.models.RequestedLeave;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Applications and their changes, as manager and reader tell them; a field that is missing or no such value throws. */
public final class LeaveJson {

    private LeaveJson() {}

    public static UUID id(JsonNode item) {
        return UUID.fromString(item.path("applicationId").asString());
    }

    /** What is applied for. */
    public static RequestedLeave of(JsonNode item) {
        return new RequestedLeave(
                EmailAddress.of(item.path("empEmail").asString()),
                Department.valueOf(item.path("empDepartment").asString()),
                item.path("leaveDurationInHours").asInt(),
                LocalDate.parse(item.path("leaveStartDate").asString()));
    }

    public static LocalDate lastDay(JsonNode item) {
        return LocalDate.parse(item.path("lastDay").asString());
    }

    public static LeaveStatus status(JsonNode item) {
        return LeaveStatus.valueOf(item.path("status").asString());
    }

    /** From an entry of a history, or the data of an event. */
    public static Revision revision(UUID applicationId, JsonNode change) {
        return new Revision(
                applicationId,
                change.path("revision").asInt(),
                ChangeType.valueOf(change.path("change").asString()),
                status(change),
                change.path("changedBy").asString(),
                text(change, "comment"),
                Instant.parse(change.path("changedAt").asString()));
    }

    /** Null where there is none. */
    public static @Nullable String text(JsonNode item, String field) {
        var value = item.path(field);
        return value.isString() ? value.asString() : null;
    }
}
