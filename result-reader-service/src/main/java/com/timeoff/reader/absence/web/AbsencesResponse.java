package com.timeoff.reader.absence.web;

import com.timeoff.reader.absence.AbsenceList;
import java.util.List;

/** By first day, then by name. */
record AbsencesResponse(List<AbsenceResponse> items, boolean complete) {

    static final String EXAMPLE = "{\"items\":[" + AbsenceResponse.EXAMPLE + ","
            + AbsenceResponse.EXAMPLE_OF_A_COLLEAGUE + "],\"complete\":true}";

    static AbsencesResponse of(AbsenceList list) {
        return new AbsencesResponse(
                list.items().stream().map(AbsenceResponse::of).toList(), list.complete());
    }
}
