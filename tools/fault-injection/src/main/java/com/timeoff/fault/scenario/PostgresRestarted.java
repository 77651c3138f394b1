package com.timeoff.fault.scenario;

import com.timeoff.fault.Scenario;
import com.timeoff.fault.ScenarioContext;
import com.timeoff.fault.system.SingleBrokerSystem;
import com.timeoff.launcher.part.PartName;

/** The database goes and comes back: submissions never notice, the others say so and heal by themselves. */
public final class PostgresRestarted implements Scenario<SingleBrokerSystem> {

    @Override
    public void inject(SingleBrokerSystem system, ScenarioContext context) {
        var manager = system.part(PartName.MANAGER);
        var reader = system.part(PartName.READER);
        system.part(PartName.POSTGRES).close();
        context.progress().awaitAcknowledgements();
        context.progress()
                .await(
                        "readiness goes down",
                        () -> system.readiness(manager) == 503 && system.readiness(reader) == 503);
        context.expect(
                system.liveness(manager) == 200 && system.liveness(reader) == 200,
                "liveness went down with the database");
        system.part(PartName.POSTGRES).start();
        context.note(
                "healed_s",
                context.progress().awaitReady(manager).plus(context.progress().awaitReady(reader)));
    }
}
