package com.timeoff.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.timeoff.fault.system.Stage;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Plays scenarios in their short form, on one stage as long as none of them breaks it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FaultTest<S extends Stage> {

    private final Function<Path, S> start;
    private final Random random = new Random(1);

    private Path folder;
    private int stages;
    private Director<S> director;

    FaultTest(Function<Path, S> start) {
        this.start = start;
    }

    /** A field would be of one test, and erased after it below the feet of the stage. */
    @BeforeAll
    final void stageIn(@TempDir Path folder) {
        this.folder = folder;
    }

    final void play(Scenario<? super S> scenario) throws Exception {
        if (director == null) {
            director = new Director<>(start.apply(folder.resolve("stage-" + ++stages)), Intensity.SHORT, random);
        }
        assumeThat(scenario.possibleOn(director.stage()))
                .as(scenario.name() + " can be played here")
                .isTrue();
        try {
            var figures = director.play(scenario);
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
        if (director != null) {
            director.close();
            director = null;
        }
    }
}
