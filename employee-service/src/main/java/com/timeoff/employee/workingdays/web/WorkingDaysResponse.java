package com.timeoff.employee.workingdays.web;

import com.timeoff.employee.workingdays.WorkingDay;
import com.timeoff.employee.workingdays.WorkingDays;
import java.time.LocalDate;
import java.util.List;

record WorkingDaysResponse(LocalDate from, int hours, LocalDate firstDay, LocalDate lastDay, List<WorkingDay> days) {

    static final String EXAMPLE = """
            {"from":"2026-12-04","hours":12,"firstDay":"2026-12-04","lastDay":"2026-12-07",
             "days":[{"date":"2026-12-04","hours":8,"of":8},{"date":"2026-12-07","hours":4,"of":8}]}""";

    /** @param found at least one day */
    static WorkingDaysResponse of(LocalDate from, WorkingDays found) {
        var days = found.days();
        return new WorkingDaysResponse(
                from,
                found.hours(),
                days.get(0).date(),
                days.get(days.size() - 1).date(),
                days);
    }
}
