package com.timeoff.bench.load;

import java.time.Duration;
import java.util.Optional;

/** When work starts. All times are of {@link System#nanoTime()}. */
public sealed interface LoadSchedule {

    /** There is no next one. */
    long NEVER = Long.MAX_VALUE;

    /** When the next piece is to start, which may have passed already. */
    long next(long now);

    /** The next piece has been started. */
    void started();

    /** What rings when the next piece is due, if that is not at once. */
    default Optional<Open> bell() {
        return Optional.empty();
    }

    /** As soon as there is a free hand. */
    static Closed closed(Duration time) {
        return new Closed(System.nanoTime() + time.toNanos());
    }

    /** That many a second at even distances, whatever becomes of them. */
    static Open open(double perSecond, Duration time) {
        return new Open(System.nanoTime(), 1e9 / perSecond, Math.round(perSecond * time.toNanos() / 1e9));
    }

    /** At most that many a second: what was missed is not made up for. */
    static AtMost atMost(double perSecond, Duration time) {
        return new AtMost(open(perSecond, time));
    }

    /** So often, each as soon as there is a free hand. */
    static Times times(long count) {
        return new Times(count);
    }

    record Closed(long end) implements LoadSchedule {

        @Override
        public long next(long now) {
            return now < end ? now : NEVER;
        }

        @Override
        public void started() {
            // The next one may start at once.
        }
    }

    final class Times implements LoadSchedule {

        private long left;

        private Times(long count) {
            this.left = count;
        }

        @Override
        public long next(long now) {
            return left > 0 ? now : NEVER;
        }

        @Override
        public void started() {
            left--;
        }
    }

    final class Open implements LoadSchedule {

        private final long begin;
        private final double interval;
        private final long count;
        private long number;

        private Open(long begin, double interval, long count) {
            this.begin = begin;
            this.interval = interval;
            this.count = count;
        }

        /** The same times once more. */
        @Override
        public Optional<Open> bell() {
            return Optional.of(new Open(begin, interval, count));
        }

        @Override
        public long next(long now) {
            return number < count ? begin + (long) (number * interval) : NEVER;
        }

        @Override
        public void started() {
            number++;
        }
    }

    final class AtMost implements LoadSchedule {

        private final Open open;
        private long now;

        private AtMost(Open open) {
            this.open = open;
        }

        @Override
        public Optional<Open> bell() {
            return open.bell();
        }

        @Override
        public long next(long now) {
            this.now = now;
            return open.next(now);
        }

        /** Leaves out all that are due as well. */
        @Override
        public void started() {
            while (open.next(now) <= now) {
                open.started();
            }
        }
    }
}
