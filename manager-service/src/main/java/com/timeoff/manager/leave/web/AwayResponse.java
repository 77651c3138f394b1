package com.timeoff.manager.leave.web;

import com.timeoff.core.calendar.PartOfDay;
import com.timeoff.core.person.PersonDirectory;
import com.timeoff.manager.leave.period.Absence;
import com.timeoff.models.LeaveStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record AwayResponse(
        @Schema(description = "Or the e-mail address, where no name is known.")
        String name,

        LocalDate firstDay,
        LocalDate lastDay,

        @Schema(description = "Null if all hours of the last day are taken.") @Nullable PartOfDay partOfLastDay,

        LeaveStatus status) {

    static AwayResponse of(Absence absence, PersonDirectory people) {
        var days = absence.days();
        return new AwayResponse(
                people.nameOf(absence.email()),
                days.firstDay(),
                days.lastDay(),
                days.partOfLastDay(),
                absence.status());
    }
}
