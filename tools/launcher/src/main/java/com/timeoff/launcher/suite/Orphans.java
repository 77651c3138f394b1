package com.timeoff.launcher.suite;

import com.timeoff.launcher.LaunchException;
import com.timeoff.launcher.home.Home;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.process.PidRecord;
import com.timeoff.launcher.process.Signals;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Parts whose launcher was killed before it could stop them. */
public record Orphans(Home home) {

    public List<PartName> alive() {
        return Arrays.stream(PartName.values())
                .filter(name -> PidRecord.read(home.files(name).pid())
                        .flatMap(PidRecord::process)
                        .isPresent())
                .toList();
    }

    /** Stops them, the latest started first, and returns which they were. */
    public List<PartName> stop(Duration grace) {
        List<PartName> found = alive();
        for (int i = found.size() - 1; i >= 0; i--) {
            PartName name = found.get(i);
            PidRecord.read(home.files(name).pid())
                    .flatMap(PidRecord::process)
                    .ifPresent(process -> Signals.stop(process, name, grace));
        }
        forget();
        return found;
    }

    private void forget() {
        try {
            for (PartName name : PartName.values()) {
                Files.deleteIfExists(home.files(name).pid());
            }
        } catch (IOException e) {
            throw new LaunchException("Cannot clean up below " + home.path(), e);
        }
    }
}
