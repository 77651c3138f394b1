package com.timeoff.reader.result.stream;

import com.timeoff.reader.result.LeaveChange;
import com.timeoff.reader.result.LeaveEvent;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far a stream is in each partition of both topics, written as {@code 0-41_1-17_c0-7}: in partition 0 of the results up
 * to offset 41, in partition 1 up to offset 17, in partition 0 of the changes up to offset 7, in every other one not at
 * all.
 */
public record StreamPosition(PartitionOffsets results, PartitionOffsets changes) {

    public static final StreamPosition START = new StreamPosition(PartitionOffsets.NONE, PartitionOffsets.NONE);

    private static final String START_NAME = "start";
    private static final String SEPARATOR = "_";
    private static final String CHANGES = "c";

    /** @throws IllegalArgumentException if no {@link #toString()} wrote this */
    public static StreamPosition parse(String text) {
        var results = new ArrayList<String>();
        var changes = new ArrayList<String>();
        if (!text.equals(START_NAME)) {
            for (var part : text.split(SEPARATOR, -1)) {
                if (part.startsWith(CHANGES)) {
                    changes.add(part.substring(CHANGES.length()));
                } else {
                    results.add(part);
                }
            }
        }
        var position = new StreamPosition(PartitionOffsets.ofPairs(results), PartitionOffsets.ofPairs(changes));
        if (!position.toString().equals(text)) {
            throw new IllegalArgumentException("not as it is written");
        }
        return position;
    }

    boolean include(LeaveEvent event) {
        var position = event.position();
        return position.offset() <= offsets(event).of(position.partition());
    }

    StreamPosition with(LeaveEvent event) {
        var position = event.position();
        var advanced = offsets(event).with(position.partition(), position.offset());
        return event instanceof LeaveChange
                ? new StreamPosition(results, advanced)
                : new StreamPosition(advanced, changes);
    }

    private PartitionOffsets offsets(LeaveEvent event) {
        return event instanceof LeaveChange ? changes : results;
    }

    /** Of each partition what both have. */
    StreamPosition atMost(StreamPosition limit) {
        return new StreamPosition(results.atMost(limit.results), changes.atMost(limit.changes));
    }

    @Override
    public String toString() {
        var parts = Stream.concat(results.pairs(), changes.pairs().map(CHANGES::concat))
                .collect(Collectors.joining(SEPARATOR));
        return parts.isEmpty() ? START_NAME : parts;
    }
}
