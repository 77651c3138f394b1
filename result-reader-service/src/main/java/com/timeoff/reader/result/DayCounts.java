package com.timeoff.reader.result;

import com.timeoff.core.person.LeaveScope;
import java.util.List;

/** Counts results. One that does not say when it was decided belongs to no day. */
public interface DayCounts {

    /** Of those in the scope the ones that are wanted: by day, then by department, without those that had none. */
    List<DayCount> of(LeaveScope scope, ResultFilter filter, Period period);
}
