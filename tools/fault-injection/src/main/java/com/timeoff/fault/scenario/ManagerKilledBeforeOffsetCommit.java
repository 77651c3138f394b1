package com.timeoff.fault.scenario;

import static com.timeoff.fault.system.Failpoint.Api.OFFSET_COMMIT;

import com.timeoff.launcher.PartName;
import com.timeoff.fault.Run;
import com.timeoff.fault.Scenario;
import com.timeoff.fault.system.EmbeddedStage;
import com.timeoff.fault.system.Failpoint;

/** The database has the batch, Kafka does not know it: it comes again, and changes nothing. */
public final class ManagerKilledBeforeOffsetCommit implements Scenario<EmbeddedStage> {

    @Override
    public void strike(EmbeddedStage stage, Run run) {
        var manager = stage.part(PartName.MANAGER);
        run.meet(stage.proxy().arm(Failpoint.insteadOf(OFFSET_COMMIT, manager::kill)));
        manager.start();
    }
}
