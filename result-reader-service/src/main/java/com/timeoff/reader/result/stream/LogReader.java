package com.timeoff.reader.result.stream;

import com.timeoff.reader.result.LeaveEvent;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Reads a range of the log in pages, so that no range is too long for the memory. */
@Component
class LogReader {

    /** Of the ten connections to the database: subscriptions that catch up, however many, leave the others to requests and ingestion. */
    private static final int MAX_CONCURRENT_READS = 3;

    private final Semaphore reads = new Semaphore(MAX_CONCURRENT_READS, true);
    private final LeaveEventLog log;
    private final int pageSize;

    LogReader(LeaveEventLog log, StreamProperties properties) {
        this.log = log;
        this.pageSize = properties.pageSize();
    }

    StreamPosition latest() {
        return log.latest();
    }

    <E extends Exception> void read(StreamPosition from, StreamPosition to, PageConsumer<E> consumer) throws E {
        read(log::readResults, from.results(), to.results(), consumer);
        read(log::readChanges, from.changes(), to.changes(), consumer);
    }

    private <E extends Exception> void read(
            PageQuery query, PartitionOffsets from, PartitionOffsets to, PageConsumer<E> consumer) throws E {
        for (var partition : to.partitions()) {
            readPartition(query, partition, from.of(partition), to.of(partition), consumer);
        }
    }

    private <E extends Exception> void readPartition(
            PageQuery query, int partition, long from, long to, PageConsumer<E> consumer) throws E {
        for (var after = from; after < to; ) {
            var page = page(query, partition, after, to);
            consumer.accept(page);
            after = page.size() < pageSize
                    ? to
                    : page.get(page.size() - 1).position().offset();
        }
    }

    private List<? extends LeaveEvent> page(PageQuery query, int partition, long after, long upTo) {
        reads.acquireUninterruptibly();
        try {
            return query.read(partition, after, upTo, pageSize);
        } finally {
            reads.release();
        }
    }

    @FunctionalInterface
    private interface PageQuery {

        List<? extends LeaveEvent> read(int partition, long after, long upTo, int limit);
    }

    @FunctionalInterface
    interface PageConsumer<E extends Exception> {

        void accept(List<? extends LeaveEvent> page) throws E;
    }
}
