package com.timeoff.system.fault.nemesis;

import static com.timeoff.system.fault.stage.Failpoint.Api.PRODUCE;

import com.timeoff.local.PartName;
import com.timeoff.system.fault.Run;
import com.timeoff.system.fault.Scenario;
import com.timeoff.system.fault.stage.Failpoint;
import com.timeoff.system.fault.stage.H2Stage;

/** The decision is announced, the outbox does not know it: it is announced again, and changes nothing. */
public final class ManagerKilledBeforeOutboxMark implements Scenario<H2Stage> {

    @Override
    public void strike(H2Stage stage, Run run) {
        var manager = stage.part(PartName.MANAGER);
        run.meet(stage.proxy().arm(Failpoint.insteadOfAnswerTo(PRODUCE, manager::kill)));
        manager.start();
    }
}
