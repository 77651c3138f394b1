package com.timeoff.reader.result.stream;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The last offset of each partition of a topic; of every other partition, nothing. */
public record PartitionOffsets(SortedMap<Integer, Long> last) {

    public static final PartitionOffsets NONE = new PartitionOffsets(new TreeMap<>());

    /** Before the first offset of a partition. */
    static final long NOTHING = -1;

    public PartitionOffsets {
        last = Collections.unmodifiableSortedMap(new TreeMap<>(last));
    }

    Set<Integer> partitions() {
        return last.keySet();
    }

    /** The last offset of the partition, or {@link #NOTHING}. */
    public long of(int partition) {
        return last.getOrDefault(partition, NOTHING);
    }

    public PartitionOffsets with(int partition, long offset) {
        var advanced = new TreeMap<>(last);
        advanced.put(partition, offset);
        return new PartitionOffsets(advanced);
    }

    /** With the partitions of both; where both have one, the other's. */
    public PartitionOffsets and(PartitionOffsets other) {
        var both = new TreeMap<>(last);
        both.putAll(other.last);
        return new PartitionOffsets(both);
    }

    /** Of each partition what both have. */
    PartitionOffsets atMost(PartitionOffsets limit) {
        var common = new TreeMap<>(last);
        common.keySet().retainAll(limit.partitions());
        common.replaceAll((partition, offset) -> Math.min(offset, limit.of(partition)));
        return new PartitionOffsets(common);
    }

    /** As {@code 0-41} and {@code 1-17}. */
    Stream<String> pairs() {
        return last.entrySet().stream().map(PartitionOffsets::pair);
    }

    /** @throws IllegalArgumentException if those are no pairs of numbers */
    static PartitionOffsets ofPairs(Iterable<String> pairs) {
        var offsets = new TreeMap<Integer, Long>();
        for (var pair : pairs) {
            var dash = pair.indexOf('-');
            offsets.put(Integer.valueOf(pair.substring(0, Math.max(dash, 0))), Long.valueOf(pair.substring(dash + 1)));
        }
        return new PartitionOffsets(offsets);
    }

    private static String pair(Map.Entry<Integer, Long> entry) {
        return entry.getKey() + "-" + entry.getValue();
    }
}
