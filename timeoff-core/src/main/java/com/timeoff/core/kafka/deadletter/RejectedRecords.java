package com.timeoff.core.kafka.deadletter;

import java.util.List;

/** What becomes of records that cannot be taken in. */
@FunctionalInterface
public interface RejectedRecords {

    /** Throws if it cannot be done now: then the batch comes again. */
    void accept(List<RejectedRecord> rejected);
}
