package com.timeoff.reader.result.stream;

import com.timeoff.reader.result.LeaveResult;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Reads a stretch of the log in pages, so that no stretch is too long for the memory. */
@Component
class LogReader {

    /** Of the ten connections to the database: those who catch up, however many, leave the others to the others. */
    private static final int AT_A_TIME = 3;

    private final Semaphore turns = new Semaphore(AT_A_TIME, true);
    private final ResultLog log;
    private final int pageSize;

    LogReader(ResultLog log, StreamProperties properties) {
        this.log = log;
        this.pageSize = properties.pageSize();
    }

    Positions heads() {
        return log.heads();
    }

    <E extends Exception> void read(Positions from, Positions to, PageSink<E> sink) throws E {
        for (var partition : to.partitions()) {
            readPartition(partition, from.of(partition), to.of(partition), sink);
        }
    }

    private <E extends Exception> void readPartition(int partition, long from, long to, PageSink<E> sink) throws E {
        for (var after = from; after < to; ) {
            var page = page(partition, after, to);
            sink.take(page);
            after = page.size() < pageSize
                    ? to
                    : page.get(page.size() - 1).position().offset();
        }
    }

    private List<LeaveResult> page(int partition, long after, long upTo) {
        turns.acquireUninterruptibly();
        try {
            return log.read(partition, after, upTo, pageSize);
        } finally {
            turns.release();
        }
    }

    @FunctionalInterface
    interface PageSink<E extends Exception> {

        void take(List<LeaveResult> page) throws E;
    }
}
