package com.timeoff.fault.scenario;

import com.timeoff.fault.Scenario;
import com.timeoff.fault.ScenarioContext;
import com.timeoff.fault.system.SingleBrokerSystem;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.process.Part;
import java.util.List;

/** Instances come and go, with and without a goodbye, and partitions move from one to another all the time. */
public final class RebalanceStorm implements Scenario<SingleBrokerSystem> {

    private static final int WAVES = 2;

    @Override
    public void inject(SingleBrokerSystem system, ScenarioContext context) {
        var extras = List.of(system.another(PartName.MANAGER), system.another(PartName.READER));
        for (var wave = 0; wave < WAVES; wave++) {
            extras.forEach(Part::launch);
            extras.forEach(Part::start);
            context.progress().awaitAcknowledgements();
            if (context.random().nextBoolean()) {
                extras.forEach(Part::kill);
            } else {
                extras.forEach(Part::close);
            }
        }
    }
}
