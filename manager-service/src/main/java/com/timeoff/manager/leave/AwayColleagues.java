package com.timeoff.manager.leave;

import com.timeoff.manager.leave.period.Absence;
import java.util.List;

/**
 * Who else of a department is away.
 *
 * @param first no more than {@value #MAX_NAMED}, by first day
 * @param count of all; {@value #MAX_COUNTED} says that it is so many or more
 */
public record AwayColleagues(List<Absence> first, int count) {

    public static final int MAX_NAMED = 20;

    /** There the counting ends, so that no answer costs what a whole department has ever taken. */
    public static final int MAX_COUNTED = 1_000;

    static final AwayColleagues NOBODY = new AwayColleagues(List.of(), 0);
}
