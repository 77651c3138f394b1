package com.timeoff.reader.result.stream;

import com.timeoff.reader.result.LeaveChange;
import com.timeoff.reader.result.LeaveResult;
import java.util.List;

/**
 * The results and the changes, those of each partition in the order of their offsets. They become visible in that order,
 * whichever instance ingests them, so that whoever has read up to an offset will never find another one below it.
 */
public interface LeaveEventLog {

    /** The last ingested offset of each partition; all up to there is visible. */
    StreamPosition latest();

    /** What came after the one offset up to and with the other. */
    List<LeaveResult> readResults(int partition, long after, long upTo, int limit);

    /** What came after the one offset up to and with the other. */
    List<LeaveChange> readChanges(int partition, long after, long upTo, int limit);
}
