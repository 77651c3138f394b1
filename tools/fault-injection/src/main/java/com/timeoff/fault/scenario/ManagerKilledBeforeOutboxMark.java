package com.timeoff.fault.scenario;

import static com.timeoff.fault.system.Failpoint.Api.PRODUCE;

import com.timeoff.launcher.PartName;
import com.timeoff.fault.Run;
import com.timeoff.fault.Scenario;
import com.timeoff.fault.system.EmbeddedStage;
import com.timeoff.fault.system.Failpoint;

/** The decision is announced, the outbox does not know it: it is announced again, and changes nothing. */
public final class ManagerKilledBeforeOutboxMark implements Scenario<EmbeddedStage> {

    @Override
    public void strike(EmbeddedStage stage, Run run) {
        var manager = stage.part(PartName.MANAGER);
        run.meet(stage.proxy().arm(Failpoint.insteadOfAnswerTo(PRODUCE, manager::kill)));
        manager.start();
    }
}
