package com.timeoff.fault.scenario;

import static com.timeoff.fault.system.Failpoint.Api.OFFSET_COMMIT;

import com.timeoff.fault.Scenario;
import com.timeoff.fault.ScenarioContext;
import com.timeoff.fault.system.Failpoint;
import com.timeoff.fault.system.SingleBrokerSystem;
import com.timeoff.launcher.part.PartName;

/** The database has the batch, Kafka does not know it: it comes again, and changes nothing. */
public final class ManagerKilledBeforeOffsetCommit implements Scenario<SingleBrokerSystem> {

    @Override
    public void inject(SingleBrokerSystem system, ScenarioContext context) {
        var manager = system.part(PartName.MANAGER);
        context.progress().awaitReached(system.proxy().arm(Failpoint.insteadOf(OFFSET_COMMIT, manager::kill)));
        manager.start();
    }
}
