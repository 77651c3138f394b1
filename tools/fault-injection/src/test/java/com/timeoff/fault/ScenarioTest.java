package com.timeoff.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.fault.system.TestSystem;
import com.timeoff.testing.Requirement;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs a group's scenarios in their short form, on one system as long as none of them breaks it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ScenarioTest<S extends TestSystem> {

    private static final List<String> ONLY = Stream.of(
                    System.getProperty("timeoff.fault.only", "").split(","))
            .filter(it -> !it.isBlank())
            .toList();

    private final ScenarioGroup<S> group;
    private final Random random = new Random(1);

    private Path folder;
    private int systems;
    private ScenarioRunner<S> runner;

    ScenarioTest(ScenarioGroup<S> group) {
        this.group = group;
    }

    final ScenarioGroup<S> group() {
        return group;
    }

    /** A field would be of one test, and erased after it below the feet of the system. */
    @BeforeAll
    final void systemIn(@TempDir Path folder) {
        this.folder = folder;
    }

    final Stream<Named<Scenario<? super S>>> scenarios() {
        return group.only(ONLY).scenarios().stream().map(it -> Named.of(it.name(), it));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("scenarios")
    final void keepsThePromises(Scenario<? super S> scenario) throws Exception {
        if (runner == null) {
            var system = group.system().apply(folder.resolve("system-" + ++systems));
            runner = new ScenarioRunner<>(system, Intensity.SHORT, random);
        }
        Requirement.of(scenario.supportedBy(runner.system()), scenario.name() + " cannot be run here");
        try {
            var figures = runner.run(scenario);
            System.out.println(figures);
            assertThat(figures.violations()).isEmpty();
            assertThat(figures.acknowledged()).isPositive();
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    @AfterAll
    final void close() {
        if (runner != null) {
            runner.close();
            runner = null;
        }
    }
}
