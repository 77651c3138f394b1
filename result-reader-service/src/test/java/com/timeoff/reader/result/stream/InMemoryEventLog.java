package com.timeoff.reader.result.stream;

import com.timeoff.models.Department;
import com.timeoff.models.LeaveStatus;
import com.timeoff.reader.result.LeaveChange;
import com.timeoff.reader.result.LeaveEvent;
import com.timeoff.reader.result.LeaveResult;
import com.timeoff.reader.result.SomeChange;
import com.timeoff.reader.result.SomeResult;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** A log in memory that counts how often it is asked. */
class InMemoryEventLog implements LeaveEventLog {

    final List<LeaveResult> results = new CopyOnWriteArrayList<>();
    final List<LeaveChange> changes = new CopyOnWriteArrayList<>();
    int reads;
    int latestAsked;
    Runnable beforeLatest = () -> {};

    void add(int partition, long from, long to) {
        LongStream.rangeClosed(from, to)
                .mapToObj(offset -> SomeResult.at(partition, offset))
                .forEach(results::add);
    }

    void addChanges(int partition, long from, long to) {
        LongStream.rangeClosed(from, to)
                .mapToObj(offset -> SomeChange.with(
                        UUID.randomUUID(),
                        1,
                        partition,
                        offset,
                        "alice@example.com",
                        Department.IT,
                        "WITHDRAWN",
                        LeaveStatus.WITHDRAWN))
                .forEach(changes::add);
    }

    @Override
    public StreamPosition latest() {
        latestAsked++;
        beforeLatest.run();
        return Stream.<LeaveEvent>concat(results.stream(), changes.stream())
                .reduce(StreamPosition.START, StreamPosition::with, (a, b) -> b);
    }

    @Override
    public List<LeaveResult> readResults(int partition, long after, long upTo, int limit) {
        return read(results, partition, after, upTo, limit);
    }

    @Override
    public List<LeaveChange> readChanges(int partition, long after, long upTo, int limit) {
        return read(changes, partition, after, upTo, limit);
    }

    private <T extends LeaveEvent> List<T> read(List<T> all, int partition, long after, long upTo, int limit) {
        reads++;
        return all.stream()
                .filter(it -> it.position().partition() == partition)
                .filter(it -> it.position().offset() > after && it.position().offset() <= upTo)
                .sorted(Comparator.comparing(it -> it.position().offset()))
                .limit(limit)
                .toList();
    }
}
