package com.timeoff.core.kafka.deadletter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Consumer;

/** Counts what is passed over. */
public class SkippedRecords implements Consumer<List<RejectedRecord>> {

    private static final String NAME = "timeoff.ingestion.skipped";

    private final MeterRegistry meters;

    public SkippedRecords(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void accept(List<RejectedRecord> rejected) {
        rejected.forEach(it -> Counter.builder(NAME)
                .description("Records that could not be read and that are another service's dead letters")
                .tag("topic", it.record().topic())
                .register(meters)
                .increment());
    }
}
