package com.timeoff.core.kafka;

import java.util.List;

/** What becomes of records that cannot be taken in. */
@FunctionalInterface
interface RejectedRecords {

    /** Throws if it cannot be done now: then the batch comes again. */
    void accept(List<RejectedRecord> rejected);
}
