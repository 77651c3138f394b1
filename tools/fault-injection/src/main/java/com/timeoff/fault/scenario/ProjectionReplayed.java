package com.timeoff.fault.scenario;

import com.timeoff.launcher.PartName;
import com.timeoff.fault.Run;
import com.timeoff.fault.Scenario;
import com.timeoff.fault.system.EmbeddedStage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The reader's database is thrown away: it reads the topic again, to the same rows in the same order. */
public final class ProjectionReplayed implements Scenario<EmbeddedStage> {

    private static final int ENOUGH = 50;

    @Override
    public void strike(EmbeddedStage stage, Run run) throws IOException {
        var reader = stage.part(PartName.READER);
        run.awaitDecisions(ENOUGH);
        run.awaitAnnounced();
        var before = stage.observer().results();
        reader.close();
        erase(stage.data(PartName.READER));
        reader.start();
        run.await("as many results", () -> stage.observer().results().size() >= before.size());
        var after = stage.observer().results().subList(0, before.size());
        run.note("replayed", before.size());
        run.expect(after.equals(before), "the results are not what they were");
    }

    private static void erase(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*.db")) {
            for (var file : files) {
                Files.delete(file);
            }
        }
    }
}
