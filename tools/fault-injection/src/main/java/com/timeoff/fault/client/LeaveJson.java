package com.timeoff.fault.client;

import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.RequestedLeave;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;

/** What is applied for, as manager and reader tell it. */
public final class LeaveJson {

    private LeaveJson() {}

    /** @throws RuntimeException if one of its fields is missing, or no such value */
    public static RequestedLeave of(JsonNode item) {
        return new RequestedLeave(
                EmailAddress.of(item.path("empEmail").asString()),
                Department.valueOf(item.path("empDepartment").asString()),
                item.path("leaveDurationInHours").asInt(),
                LocalDate.parse(item.path("leaveStartDate").asString()));
    }
}
