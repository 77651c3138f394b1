package com.timeoff.launcher.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.timeoff.launcher.Children;
import com.timeoff.launcher.FakeInstallation;
import com.timeoff.launcher.home.Installation;
import com.timeoff.launcher.part.PartName;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingIT {

    @TempDir
    private Path folder;

    @Test
    void afterwardsEveryPartHasItsClassesAndNothingRuns() throws IOException {
        Installation installation = FakeInstallation.untrained(folder);

        new Training(installation).run();

        assertThat(PartName.values())
                .filteredOn(part -> part != PartName.POSTGRES)
                .allMatch(part ->
                        Training.archive(installation, part).orElseThrow().isFresh());
        assertThat(Children.alive()).isEmpty();
    }
}
