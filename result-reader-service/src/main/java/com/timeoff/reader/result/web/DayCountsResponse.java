package com.timeoff.reader.result.web;

import com.timeoff.reader.result.DayCount;
import java.util.List;

/** Days and departments without a decision are left out. */
record DayCountsResponse(List<DayCount> items) {

    static final String EXAMPLE = """
            {"items":[{"day":"2026-11-24","department":"IT","approved":3,"declined":1}]}""";
}
