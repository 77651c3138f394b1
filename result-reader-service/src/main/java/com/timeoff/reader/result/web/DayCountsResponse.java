package com.timeoff.reader.result.web;

import com.timeoff.models.Department;
import com.timeoff.reader.result.DayCount;
import java.time.LocalDate;
import java.util.List;

/** Days and departments without a decision are left out. */
record DayCountsResponse(List<Item> items) {

    static final String EXAMPLE = """
            {"items":[{"day":"2026-11-24","department":"IT","approved":3,"declined":1}]}""";

    static DayCountsResponse of(List<DayCount> counts) {
        return new DayCountsResponse(counts.stream()
                .map(it -> new Item(it.day(), it.department(), it.approved(), it.declined()))
                .toList());
    }

    record Item(LocalDate day, Department department, int approved, int declined) {}
}
