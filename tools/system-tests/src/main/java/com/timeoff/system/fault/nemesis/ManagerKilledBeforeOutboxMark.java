package com.timeoff.system.fault.nemesis;

import static com.timeoff.system.fault.stage.Failpoint.Api.PRODUCE;

import com.timeoff.launcher.PartName;
import com.timeoff.system.fault.Run;
import com.timeoff.system.fault.Scenario;
import com.timeoff.system.fault.stage.EmbeddedStage;
import com.timeoff.system.fault.stage.Failpoint;

/** The decision is announced, the outbox does not know it: it is announced again, and changes nothing. */
public final class ManagerKilledBeforeOutboxMark implements Scenario<EmbeddedStage> {

    @Override
    public void strike(EmbeddedStage stage, Run run) {
        var manager = stage.part(PartName.MANAGER);
        run.meet(stage.proxy().arm(Failpoint.insteadOfAnswerTo(PRODUCE, manager::kill)));
        manager.start();
    }
}
