package com.timeoff.fault.scenario;

import static com.timeoff.fault.system.Failpoint.Api.PRODUCE;

import com.timeoff.fault.Scenario;
import com.timeoff.fault.ScenarioContext;
import com.timeoff.fault.system.Failpoint;
import com.timeoff.fault.system.SingleBrokerSystem;
import com.timeoff.launcher.part.PartName;

/** The decision is announced, the outbox does not know it: it is announced again, and changes nothing. */
public final class ManagerKilledBeforeOutboxMark implements Scenario<SingleBrokerSystem> {

    @Override
    public void inject(SingleBrokerSystem system, ScenarioContext context) {
        var manager = system.part(PartName.MANAGER);
        context.progress().awaitReached(system.proxy().arm(Failpoint.insteadOfAnswerTo(PRODUCE, manager::kill)));
        manager.start();
    }
}
