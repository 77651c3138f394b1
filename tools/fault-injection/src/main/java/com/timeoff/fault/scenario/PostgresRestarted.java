package com.timeoff.fault.scenario;

import com.timeoff.launcher.PartName;
import com.timeoff.fault.Run;
import com.timeoff.fault.Scenario;
import com.timeoff.fault.system.PostgresStage;

/** The database goes and comes back: submissions never notice, the others say so and heal by themselves. */
public final class PostgresRestarted implements Scenario<PostgresStage> {

    @Override
    public void strike(PostgresStage stage, Run run) {
        var manager = stage.part(PartName.MANAGER);
        var reader = stage.part(PartName.READER);
        stage.postgres().stop();
        run.letPass();
        run.await("readiness goes down", () -> run.readiness(manager) == 503 && run.readiness(reader) == 503);
        run.expect(run.liveness(manager) == 200 && run.liveness(reader) == 200, "liveness went down with the database");
        stage.postgres().start();
        run.note("healed_s", run.awaitReady(manager).plus(run.awaitReady(reader)));
    }
}
