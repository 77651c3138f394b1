package com.timeoff.reader.result.stream;

import com.timeoff.reader.result.SourcePosition;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far a stream is in each partition of the topic, written as {@code 0-41_1-17}: partition 0 up to offset 41,
 * partition 1 up to offset 17, every other one not at all.
 */
public record StreamPosition(SortedMap<Integer, Long> offsets) {

    public static final StreamPosition START = new StreamPosition(new TreeMap<>());

    /** Before the first offset of a partition. */
    static final long NOTHING = -1;

    private static final String START_NAME = "start";

    public StreamPosition {
        offsets = Collections.unmodifiableSortedMap(new TreeMap<>(offsets));
    }

    /** @throws IllegalArgumentException if no {@link #toString()} wrote this */
    public static StreamPosition parse(String text) {
        var offsets = new TreeMap<Integer, Long>();
        if (!text.equals(START_NAME)) {
            for (var pair : text.split("_", -1)) {
                var dash = pair.indexOf('-');
                offsets.put(
                        Integer.valueOf(pair.substring(0, Math.max(dash, 0))), Long.valueOf(pair.substring(dash + 1)));
            }
        }
        var position = new StreamPosition(offsets);
        if (!position.toString().equals(text)) {
            throw new IllegalArgumentException("not as it is written");
        }
        return position;
    }

    Set<Integer> partitions() {
        return offsets.keySet();
    }

    /** The last offset of the partition, or {@link #NOTHING}. */
    public long of(int partition) {
        return offsets.getOrDefault(partition, NOTHING);
    }

    boolean include(SourcePosition position) {
        return position.offset() <= of(position.partition());
    }

    StreamPosition with(SourcePosition position) {
        return with(position.partition(), position.offset());
    }

    StreamPosition with(int partition, long offset) {
        var advanced = new TreeMap<>(offsets);
        advanced.put(partition, offset);
        return new StreamPosition(advanced);
    }

    /** Of each partition what both have. */
    StreamPosition atMost(StreamPosition limit) {
        var common = new TreeMap<>(offsets);
        common.keySet().retainAll(limit.partitions());
        common.replaceAll((partition, offset) -> Math.min(offset, limit.of(partition)));
        return new StreamPosition(common);
    }

    @Override
    public String toString() {
        if (offsets.isEmpty()) {
            return START_NAME;
        }
        return offsets.entrySet().stream().map(StreamPosition::pair).collect(Collectors.joining("_"));
    }

    private static String pair(Map.Entry<Integer, Long> entry) {
        return entry.getKey() + "-" + entry.getValue();
    }
}
