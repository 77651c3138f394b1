package com.timeoff.reader.absence.web;

import com.timeoff.core.calendar.PartOfDay;
import com.timeoff.models.Department;
import com.timeoff.models.EmailAddress;
import com.timeoff.models.LeaveStatus;
import com.timeoff.reader.absence.ListedAbsence;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of a colleague, whose leave the caller may not see, no more than the name, the department and the days. */
record AbsenceResponse(
        @Nullable UUID applicationId,
        @Nullable EmailAddress empEmail,
        String name,
        Department empDepartment,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable PartOfDay partOfLastDay,
        @Nullable LeaveStatus status) {

    static final String EXAMPLE = """
            {"applicationId":"1c823c7f-2daa-3180-aed1-7aececb1d7fa","empEmail":"alice@example.com","name":"Alice",\
            "empDepartment":"IT","firstDay":"2026-12-04","lastDay":"2026-12-07","partOfLastDay":{"hours":4,"of":8},\
            "status":"APPROVED"}""";

    static final String EXAMPLE_OF_A_COLLEAGUE = """
            {"applicationId":null,"empEmail":null,"name":"Ivan","empDepartment":"IT","firstDay":"2026-12-07",\
            "lastDay":"2026-12-11","partOfLastDay":null,"status":null}""";

    static AbsenceResponse of(ListedAbsence listed) {
        var absence = listed.absence();
        var leave = absence.requested();
        var days = listed.days();
        return new AbsenceResponse(
                listed.inFull() ? absence.applicationId() : null,
                listed.inFull() ? leave.email() : null,
                listed.name(),
                leave.department(),
                days.firstDay(),
                days.lastDay(),
                days.partOfLastDay(),
                listed.inFull() ? absence.status() : null);
    }
}
