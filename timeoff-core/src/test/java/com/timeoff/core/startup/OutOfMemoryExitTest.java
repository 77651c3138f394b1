package com.timeoff.core.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In processes of their own, since one of them ends. */
class OutOfMemoryExitTest {

    @Test
    void whoseMemoryStaysFullEnds() throws Exception {
        assertThat(exitCode(StaysFull.class)).isEqualTo(3);
    }

    @Test
    void whoHadNoMemoryForOneThingLives() throws Exception {
        assertThat(exitCode(AskedForTooMuch.class)).isZero();
    }

    /** As with many connections. */
    @Test
    void whoHasRoomForWhatComesLives() throws Exception {
        assertThat(exitCode(FillsWhatIsOld.class)).isZero();
    }

    private static int exitCode(Class<?> program) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xmx32m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    static final class StaysFull {

        public static void main(String[] arguments) throws InterruptedException {
            OutOfMemoryExit.watch(Duration.ofMillis(200));
            var all = new ArrayList<byte[]>();
            try {
                Stream.generate(() -> new byte[10_000]).forEach(all::add);
            } catch (OutOfMemoryError e) {
                // As a thread does that nobody misses.
            }
            Thread.currentThread().join();
            System.out.println(all);
        }
    }

    static final class FillsWhatIsOld {

        public static void main(String[] arguments) throws InterruptedException {
            OutOfMemoryExit.watch(Duration.ofMillis(200));
            var old = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(it -> it.getName().contains("Tenured"))
                    .findFirst()
                    .orElseThrow();
            var all = new ArrayList<byte[]>();
            while (old.getUsage().getUsed() < 0.97 * old.getUsage().getMax()) {
                all.add(new byte[100_000]);
                System.gc();
            }
            TimeUnit.SECONDS.sleep(1);
            System.out.println(all.size());
        }
    }

    static final class AskedForTooMuch {

        public static void main(String[] arguments) throws InterruptedException {
            OutOfMemoryExit.watch(Duration.ofMillis(200));
            for (var i = 0; i < 20; i++) {
                try {
                    System.out.println(new byte[100_000_000].length + i);
                    System.exit(1);
                } catch (OutOfMemoryError e) {
                    TimeUnit.MILLISECONDS.sleep(50);
                }
            }
        }
    }
}
