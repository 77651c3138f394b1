package com.timeoff.reader.absence;

import com.timeoff.core.person.LeaveScope;
import com.timeoff.models.Department;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Approved leave by its days, worked out when it is read. In the order of the days it was applied for from, then of ids. */
public interface Absences {

    /**
     * Leave in that scope that counts, also while its cancellation is asked for, and of which a day is from the first to the last, both
     * inclusive. It begins with the day it was applied for from, even if nobody works then.
     *
     * @param department of that one alone, if any
     * @param expected how many are going to be asked for, at least 1: what is asked for beyond them is read then
     */
    Stream<Absence> between(
            LeaveScope scope, @Nullable Department department, LocalDate from, LocalDate to, int expected);

    /**
     * Leave in that scope that was approved and has been cancelled since then.
     *
     * @param department of that one alone, if any
     * @param limit at least 1
     */
    List<Absence> cancelledSince(LeaveScope scope, @Nullable Department department, Instant since, int limit);
}
