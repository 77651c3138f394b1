package com.timeoff.reader.result.stream;

import com.timeoff.reader.result.LeaveResult;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/** The end of the log, read once for all who are there. */
@Component
class Tail {

    private final LogReader log;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final Lock lock = new ReentrantLock(); // Not synchronized, which pins virtual threads.
    private Positions position = Positions.START;

    Tail(LogReader log) {
        this.log = log;
    }

    /** The follower is given all that comes after the position that is returned. */
    Positions join(Follower follower) {
        lock.lock();
        try {
            if (followers.isEmpty()) {
                position = log.heads();
            }
            followers.add(follower);
            return position;
        } finally {
            lock.unlock();
        }
    }

    /** It may still be given what is being read. */
    void leave(Follower follower) {
        followers.remove(follower);
    }

    /** Asks for nothing while nobody follows. */
    void advance() {
        if (followers.isEmpty()) {
            return;
        }
        lock.lock();
        try {
            var heads = log.heads();
            log.read(position, heads, page -> followers.forEach(it -> it.offer(page)));
            position = heads;
        } finally {
            lock.unlock();
        }
    }

    /** After a failure the same may be offered again. */
    @FunctionalInterface
    interface Follower {

        void offer(List<LeaveResult> page);
    }
}
