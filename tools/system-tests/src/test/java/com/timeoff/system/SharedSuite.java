package com.timeoff.system;

import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.suite.Suite;
import com.timeoff.launcher.suite.SuiteOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** One suite for all tests that ask for nothing special; it stops with the JVM. What they need is up after each of them. */
final class SharedSuite {

    static final WebhookReceiver WEBHOOKS = new WebhookReceiver();

    private static final SuiteOptions OPTIONS = SuiteOptions.in(home())
            .withReadyWithin(Duration.ofMinutes(3))
            .withEnvironment(
                    PartName.EMPLOYEE,
                    Map.of("TIMEOFF_SUBMISSION_ACK_TIMEOUT", "2s", "TIMEOFF_SUBMISSION_RETRY_AFTER", "1s"))
            .withEnvironment(PartName.READER, Map.of("TIMEOFF_STREAM_HEARTBEAT", "500ms"))
            .withEnvironment(PartName.NOTIFICATIONS, WEBHOOKS.environment());

    private static Suite suite = Suite.start(OPTIONS);

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> suite.close()));
    }

    private SharedSuite() {}

    static Suite get() {
        return suite;
    }

    /** All processes go and come back, with their data and at their addresses. */
    static Suite restart() {
        suite.close();
        suite = Suite.start(OPTIONS);
        return suite;
    }

    private static Path home() {
        try {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "suite");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
