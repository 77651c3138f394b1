package com.timeoff.fault.scenario;

import com.timeoff.fault.Scenario;
import com.timeoff.fault.ScenarioContext;
import com.timeoff.fault.system.BrokerClusterSystem;
import com.timeoff.launcher.process.Part;

/** Two of three brokers go: nothing can be kept safely, and so nothing is accepted until one is back. */
public final class QuorumLost implements Scenario<BrokerClusterSystem> {

    @Override
    public void inject(BrokerClusterSystem system, ScenarioContext context) {
        var brokers = system.brokers();
        var survivor = context.random().nextInt(brokers.size());
        var killed = brokers.stream().filter(it -> it != brokers.get(survivor)).toList();
        killed.forEach(Part::kill);
        context.progress().awaitAnswersInFlight();
        var acknowledged = context.progress()
                .acknowledgementsWhile(() -> context.progress().awaitUnconfirmed(20));
        context.expect(acknowledged == 0, acknowledged + " acknowledged by one broker of three");
        killed.forEach(Part::launch);
        killed.forEach(Part::start);
    }
}
