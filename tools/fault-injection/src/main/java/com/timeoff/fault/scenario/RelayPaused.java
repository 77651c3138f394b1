package com.timeoff.fault.scenario;

import static com.timeoff.fault.system.Failpoint.Api.PRODUCE;

import com.timeoff.fault.Scenario;
import com.timeoff.fault.ScenarioContext;
import com.timeoff.fault.system.Failpoint;
import com.timeoff.fault.system.SingleBrokerSystem;
import com.timeoff.launcher.part.PartName;

/** The manager that relays stands still with what it has locked: the other takes over, and what the first sent lands late. */
public final class RelayPaused implements Scenario<SingleBrokerSystem> {

    @Override
    public void inject(SingleBrokerSystem system, ScenarioContext context) {
        var holder = system.part(PartName.MANAGER);
        system.history().relayPaused();
        context.progress().awaitReached(system.proxy().arm(Failpoint.before(PRODUCE, holder::pause)));
        try {
            context.progress().awaitDecisions(10);
            context.expectWithin(context.progress().awaitAnnounced(), 15, "relayed");
            context.note("taken_in_s", context.progress().awaitTakenIn());
        } finally {
            holder.resume();
        }
        context.progress().awaitReady(holder);
    }
}
