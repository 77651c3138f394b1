package com.timeoff.fault.scenario;

import com.timeoff.fault.Scenario;
import com.timeoff.fault.ScenarioContext;
import com.timeoff.fault.system.SingleBrokerSystem;
import com.timeoff.launcher.part.PartName;
import java.io.IOException;

/** The reader's database is thrown away: it reads the topic again, to the same rows in the same order. */
public final class ProjectionReplayed implements Scenario<SingleBrokerSystem> {

    private static final int ENOUGH = 50;

    @Override
    public void inject(SingleBrokerSystem system, ScenarioContext context) throws IOException {
        var reader = system.part(PartName.READER);
        context.progress().awaitDecisions(ENOUGH);
        context.progress().awaitAnnounced();
        var before = system.observer().results();
        reader.close();
        system.erase(PartName.READER);
        reader.start();
        context.progress()
                .await("as many results", () -> system.observer().results().size() >= before.size());
        var after = system.observer().results().subList(0, before.size());
        context.note("replayed", before.size());
        context.expect(after.equals(before), "the results are not what they were");
    }
}
