package com.timeoff.system.fault.nemesis;

import static com.timeoff.system.fault.stage.Failpoint.Api.OFFSET_COMMIT;

import com.timeoff.launcher.PartName;
import com.timeoff.system.fault.Run;
import com.timeoff.system.fault.Scenario;
import com.timeoff.system.fault.stage.EmbeddedStage;
import com.timeoff.system.fault.stage.Failpoint;

/** The database has the batch, Kafka does not know it: it comes again, and changes nothing. */
public final class ManagerKilledBeforeOffsetCommit implements Scenario<EmbeddedStage> {

    @Override
    public void strike(EmbeddedStage stage, Run run) {
        var manager = stage.part(PartName.MANAGER);
        run.meet(stage.proxy().arm(Failpoint.insteadOf(OFFSET_COMMIT, manager::kill)));
        manager.start();
    }
}
