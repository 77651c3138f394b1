package com.timeoff.reader.result.stream;

import com.timeoff.reader.result.LeaveResult;
import com.timeoff.reader.result.SomeResult;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;

/** A log in memory that counts how often it is asked. */
class InMemoryResultLog implements ResultLog {

    final List<LeaveResult> results = new CopyOnWriteArrayList<>();
    int reads;
    int latestAsked;
    Runnable beforeLatest = () -> {};

    void add(int partition, long from, long to) {
        LongStream.rangeClosed(from, to)
                .mapToObj(offset -> SomeResult.at(partition, offset))
                .forEach(results::add);
    }

    @Override
    public StreamPosition latest() {
        latestAsked++;
        beforeLatest.run();
        return results.stream()
                .map(LeaveResult::position)
                .reduce(StreamPosition.START, StreamPosition::with, (a, b) -> b);
    }

    @Override
    public List<LeaveResult> read(int partition, long after, long upTo, int limit) {
        reads++;
        return results.stream()
                .filter(it -> it.position().partition() == partition)
                .filter(it -> it.position().offset() > after && it.position().offset() <= upTo)
                .sorted(Comparator.comparing(it -> it.position().offset()))
                .limit(limit)
                .toList();
    }
}
