package com.timeoff.core.startup;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process when its memory is full and stays so, which is noticed. Unlike {@code -XX:+ExitOnOutOfMemoryError} it
 * lets one live that had no memory for a single thing and goes on without it.
 */
public final class OutOfMemoryExit {

    private static final Logger log = LoggerFactory.getLogger(OutOfMemoryExit.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final double OLD_IS_FULL = 0.95;

    /** What lives may fill the old generation for good reasons; when it fills the young one, too, nothing finds room. */
    private static final double ALL_IS_FULL = 0.9;

    /** That of ExitOnOutOfMemoryError. */
    private static final int EXIT_CODE = 3;

    private OutOfMemoryExit() {}

    /** From now on, in this process. */
    public static void watch() {
        watch(PAUSE);
    }

    static void watch(Duration pause) {
        var pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(it -> it.getType() == MemoryType.HEAP && it.isCollectionUsageThresholdSupported())
                .filter(it -> it.getName().contains("Old") || it.getName().contains("Tenured"))
                .filter(it -> it.getUsage().getMax() > 0)
                .toList();
        pools.forEach(it -> it.setCollectionUsageThreshold(
                (long) (OLD_IS_FULL * it.getUsage().getMax())));
        var thread = new Thread(() -> watch(pools, pause), "full-memory");
        thread.setDaemon(true);
        thread.start();
    }

    private static void watch(List<MemoryPoolMXBean> pools, Duration pause) {
        try {
            while (true) {
                Thread.sleep(pause.toMillis());
                if (wasFull(pools)) {
                    System.gc(); // That was as of the last collection, which may be long ago.
                    if (isFull()) {
                        end();
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (OutOfMemoryError e) { // Not even for this.
            end();
        }
    }

    private static boolean wasFull(List<MemoryPoolMXBean> pools) {
        for (var pool : pools) {
            if (pool.isCollectionUsageThresholdExceeded()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFull() {
        var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return heap.getUsed() > ALL_IS_FULL * heap.getMax();
    }

    private static void end() {
        try {
            log.error("The memory is full: the process ends");
        } finally {
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }
}
