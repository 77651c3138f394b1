package com.timeoff.fault.scenario;

import static com.timeoff.fault.system.Failpoint.Api.PRODUCE;

import com.timeoff.launcher.PartName;
import com.timeoff.fault.Run;
import com.timeoff.fault.Scenario;
import com.timeoff.fault.system.Failpoint;
import com.timeoff.fault.system.PostgresStage;

/** The manager that relays stands still while it holds the lock: the other takes over, and what the first sent lands late. */
public final class RelayPaused implements Scenario<PostgresStage> {

    @Override
    public void strike(PostgresStage stage, Run run) {
        var holder = stage.part(PartName.MANAGER);
        run.meet(stage.proxy().arm(Failpoint.before(PRODUCE, holder::pause)));
        try {
            run.awaitDecisions(10);
            run.expectWithin(run.awaitAnnounced(), 12, "relayed");
            run.note("taken_in_s", run.awaitTakenIn());
        } finally {
            holder.resume();
        }
        run.awaitReady(holder);
    }
}
