package com.timeoff.reader.result.stream;

import com.timeoff.reader.result.LeaveResult;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads a stretch of the log in pages, so that no stretch is too long for the memory. */
@Component
class LogReader {

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
            var page = log.read(partition, after, to, pageSize);
            sink.take(page);
            after = page.size() < pageSize
                    ? to
                    : page.get(page.size() - 1).position().offset();
        }
    }

    @FunctionalInterface
    interface PageSink<E extends Exception> {

        void take(List<LeaveResult> page) throws E;
    }
}
