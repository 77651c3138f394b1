package com.timeoff.reader.result;

import com.timeoff.models.Department;
import java.time.LocalDate;

/** How many applications of a department were decided on a day. */
public record DayCount(LocalDate day, Department department, int approved, int declined) {}
