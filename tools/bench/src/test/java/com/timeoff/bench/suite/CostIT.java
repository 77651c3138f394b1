package com.timeoff.bench.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.bench.report.Report;
import com.timeoff.launcher.part.PortName;
import com.timeoff.launcher.service.Serde;
import com.timeoff.launcher.suite.SuiteOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What does not depend on the machine: a third more than today is a step back. */
@Tag("faults")
@TestInstance(Lifecycle.PER_CLASS)
class CostIT {

    private static final Plan PLAN = new Plan(1, Duration.ofSeconds(1), Duration.ofSeconds(1), 10_000, 0, 0);

    private RegistryMeter registry;
    private BenchSuite suite;
    private Report report;
    private long asked;

    @BeforeAll
    void measure(@TempDir Path folder) throws IOException {
        var options = SuiteOptions.in(folder.resolve("suite"));
        registry = new RegistryMeter(
                URI.create("http://127.0.0.1:" + options.ports().of(PortName.REGISTRY)));
        suite = BenchSuite.start(
                folder.resolve("suite"),
                options.withEnvironment(Map.of(
                        "TIMEOFF_REGISTRY_URL",
                        Serde.current().addressOf(registry.url()),
                        "TIMEOFF_REGISTRY_CHECKINTERVAL", // That is by time, not by record.
                        "1h")));
        report = new Report(folder, Map.of());
        var cost = new Cost(suite, PLAN, "cost");
        cost.measure(new Report(folder, Map.of())); // Warms up; the registry may be asked.
        var before = registry.requests();
        cost.measure(report);
        asked = registry.requests() - before;
    }

    @AfterAll
    void stop() {
        suite.close();
        registry.close();
    }

    @ParameterizedTest
    @CsvSource({Cost.POST + ", 60000", Cost.APPLICATION + ", 24000", Cost.RESULT + ", 38000"})
    void allocatesNoMore(String what, double bytes) {
        assertThat(report.median("cost", what, Cost.ALLOCATED)).isBetween(500.0, bytes);
    }

    @Test
    void theRegistryIsAskedWhenItIsNewsOnly() {
        assertThat(registry.requests()).as("at the start").isPositive();
        assertThat(asked).isZero();
    }
}
