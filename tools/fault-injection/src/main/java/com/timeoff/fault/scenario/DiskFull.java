package com.timeoff.fault.scenario;

import com.timeoff.fault.Scenario;
import com.timeoff.fault.ScenarioContext;
import com.timeoff.fault.system.SingleBrokerSystem;
import com.timeoff.launcher.part.PartName;

/** The broker's disk is full: nothing more is accepted, nothing is forgotten, and space and a restart heal it. */
public final class DiskFull implements Scenario<SingleBrokerSystem> {

    @Override
    public boolean supportedBy(SingleBrokerSystem system) {
        return system.disk().isPresent();
    }

    @Override
    public void inject(SingleBrokerSystem system, ScenarioContext context) {
        var disk = system.disk().orElseThrow();
        var broker = system.part(PartName.KAFKA);
        disk.fill();
        context.progress().awaitUnconfirmed(10);
        disk.free();
        broker.close();
        broker.start();
    }
}
